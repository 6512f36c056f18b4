import type { Cluster } from "@/lib/export/pdf/cluster"

/** Letters of scripts that run from right to left. */
export const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Neighbours of one font and one direction; from right to left each word on its own, since fonts know only words. */
export function runsOf(clusters: Cluster[]): Cluster[] {
  const runs: Cluster[] = []
  for (const { text, font, level } of clusters) {
    const last = runs.at(-1)
    const isSame = last && last.font === font && last.level === level
    if (isSame && (level % 2 === 0 || (text !== " " && !last.text.endsWith(" ")))) last.text += text
    else runs.push({ text, font, level })
  }
  return runs
}

/**
 * Runs in the order in which they are seen (Unicode Bidirectional Algorithm, rule L2): from the highest level down
 * to the lowest odd one, every stretch of at least that level is turned round. Fonts turn the letters of a word.
 */
export function reordered(runs: Cluster[]): Cluster[] {
  const highest = Math.max(0, ...runs.map(({ level }) => level))
  let order = runs.map((run) => (run.level % 2 === 1 && !RIGHT_TO_LEFT.test(run.text) ? turned(run) : run))
  for (let level = highest; level >= 1; level--) {
    const next: Cluster[] = []
    let stretch: Cluster[] = []
    for (const run of order) {
      if (run.level >= level) stretch.unshift(run)
      else {
        next.push(...stretch, run)
        stretch = []
      }
    }
    order = [...next, ...stretch]
  }
  return order
}

/** Signs without a direction of their own are not turned by the font. */
function turned(run: Cluster): Cluster {
  return { ...run, text: Array.from(run.text).toReversed().join("") }
}
