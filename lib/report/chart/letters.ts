// How much room letters need, where nothing can be measured: the server draws before any font is there. It is rather too
// much than too little, for the bold letters of the PDF and for those of the usual systems.

const SLIM = new Set(" !'(),-.:;/\\IJ[]`fijlrt{}|")
const BROAD = new Set("%&@MWmwDGHNOQU")
const JOINED = /^[\p{Mark}\p{Format}]$/u
const PICTURE = /^\p{Extended_Pictographic}$/u

/** How wide a text is at most, in pixels. */
export function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + shareOf(letter), 0) * size
}

/** Of the size of the letters. */
function shareOf(letter: string): number {
  if (SLIM.has(letter)) return 0.38
  if (BROAD.has(letter)) return 0.92
  if (letter < "\u007F") return 0.64
  if (JOINED.test(letter)) return 0
  if (letter < "\u0250") return 0.7
  return PICTURE.test(letter) ? 1.35 : 1.05
}

/** The text in lines of this width: at most so many, the last one cut with an ellipsis where there would be more. */
export function linesIn(text: string, size: number, width: number, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const longer = lines.length > 0 ? `${lines.at(-1)!} ${word}` : word
    if (lines.length > 0 && widthOf(longer, size) > width) lines.push(word)
    else lines.splice(-1, 1, longer)
  }
  const kept = lines.slice(0, most)
  const rest = lines.slice(most - 1).join(" ")
  return kept.map((line, index) => cut(index === most - 1 ? rest : line, size, width))
}

/** The text as it is, or as much of it as has room with an ellipsis. */
export function cut(text: string, size: number, width: number): string {
  if (widthOf(text, size) <= width) return text
  const letters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment)
  while (letters.length > 0 && widthOf(`${letters.join("").trimEnd()}…`, size) > width) letters.pop()
  return `${letters.join("").trimEnd()}…`
}
