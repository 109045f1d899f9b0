/** Whether a file of this name holds a package's licence, or a notice that goes with it. */
export const isLicence = (name: string): boolean =>
  /^(?:licen[cs]es?|notices?|copying|ofl)(?:[._-].*)?$/i.test(name);
