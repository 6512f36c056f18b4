/** What a reader sees as one character, with the font that has it. */
export interface Cluster {
  text: string
  font: string
  level: number
}

const BREAKS_ANYWHERE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Extended_Pictographic}\u3000-\u303F\uFF00-\uFFEF]/u
const NEVER_FIRST = /^[、。，．：；？！）」』】〉》”’,.:;?!)\]}]/u

/** Stretches between which a line may end; blanks are stretches of their own. */
export function wordsOf(clusters: Cluster[]): Cluster[][] {
  const words: Cluster[][] = []
  let before: Cluster | undefined
  for (const cluster of clusters) {
    const isJoined =
      before !== undefined &&
      (before.text === " ") === (cluster.text === " ") &&
      !/[-–—/]$/.test(before.text) &&
      (NEVER_FIRST.test(cluster.text) || !(BREAKS_ANYWHERE.test(before.text) || BREAKS_ANYWHERE.test(cluster.text)))
    if (isJoined) words.at(-1)!.push(cluster)
    else words.push([cluster])
    before = cluster
  }
  return words
}

/** Whether it is a stretch of blanks. */
export function isBlank(word: Cluster[]): boolean {
  return word.every(({ text }) => text === " ")
}
