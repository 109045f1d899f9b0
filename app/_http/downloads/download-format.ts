/** Files of claims, and what describes a CSV of them for programs. */
export type DownloadFormat = 'csv' | 'xlsx' | 'zip' | 'package' | 'csvw';
