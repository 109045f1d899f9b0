declare module 'subset-font' {
  type Options = {
    targetFormat: 'woff2';
    /** Four letters each; all features where it is absent. */
    keepFeatures: readonly string[];
    variationAxes: Record<string, { min: number; max: number; default: number }>;
  };
  function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
  export = subsetFont;
}
