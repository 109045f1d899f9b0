/** The widths in px at which a chart is drawn for frames; embed.css shows the largest that fits. 256 fits a frame of 280. */
export const EMBED_WIDTHS = [256, 480] as const;
