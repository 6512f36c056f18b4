/** After how many months closed cycles can be erased. */
export const RETENTION_MONTHS = [6, 12, 24, 36, 60] as const
