import type { Style } from "@/lib/export/pdf/typesetter"

export const INK = "#1c2326"
export const QUIET = "#55606a"
export const ACCENT = "#0f5f5c"
export const RULE = "#c9d1d3"
export const PALE = "#9fb8b6"

export const STYLES = {
  name: { face: "serif", size: 30, leading: 36, color: INK },
  block: { face: "serif", size: 18, leading: 24, color: ACCENT },
  part: { face: "serif", size: 12.5, leading: 17, color: INK },
  lead: { face: "text", size: 10.5, leading: 16, color: INK },
  text: { face: "text", size: 9.5, leading: 14.5, color: INK },
  strong: { face: "bold", size: 9.5, leading: 14.5, color: INK },
  cell: { face: "text", size: 8.5, leading: 12, color: INK },
  head: { face: "bold", size: 7.5, leading: 10.5, color: QUIET },
  small: { face: "text", size: 7.5, leading: 11, color: QUIET },
} as const satisfies Record<string, Style>

/** Where letters stand in a line that begins at y. */
export function baselineOf(y: number, { size, leading }: Style): number {
  return y + (leading - size) / 2 + size * 0.82
}
