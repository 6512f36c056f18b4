/**
 * A text without case and accents, as searches compare it: "Łukasz Nuñez" is "lukasz nunez". The database's function of the
 * same name does the same with what is searched.
 */
export function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replaceAll(/[ßæœøłđıðþς]/g, (letter) => SAME[letter]!)
}

const SAME: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ı: "i",
  ð: "d",
  þ: "t",
  ς: "σ",
}

/** More than anybody types. Each is a condition of its own, and a sign may be folded into eighteen letters and three spaces. */
const MOST_WORDS = 10

/** The words of a search, each once, to be found in a text that is folded alike; the first ten of them. */
export function searchedWords(search: string): string[] {
  return [...new Set(folded(search).split(/\s+/).filter(Boolean))].slice(0, MOST_WORDS)
}

/** Signs that stand for any letters in a pattern of the database stand for themselves here. */
export function literal(word: string): string {
  return word.replaceAll(/[\\%_]/g, String.raw`\$&`)
}
