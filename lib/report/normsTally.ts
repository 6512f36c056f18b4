import type { Dimension } from "@/lib/questionnaire/schema"
import type { ItemSums, OneWay, Plane, Pooled, Products } from "@/lib/report/norms"
import { mean, sum } from "@/lib/report/weightedMean"

// Each tally adds up one part of the sums of a cycle, subject by subject, and forgets the values.

/** Squared distances from the mean of each group of values, pooled. */
export function pooledTally() {
  let [subjects, df, squares] = [0, 0, 0]
  return {
    /** @param groups values of one subject that are pooled within each group */
    add(groups: number[][]): void {
      const some = groups.filter(({ length }) => length >= 2)
      if (some.length === 0) return
      subjects += 1
      for (const values of some) {
        df += values.length - 1
        squares += squaresOf(values)
      }
    },
    sums: (): Pooled => ({ subjects, df, squares }),
  }
}

/** Values of raters within and between subjects. */
export function oneWayTally() {
  const seen: { n: number; mean: number }[] = []
  let within = 0
  return {
    /** @param values one of each rater of one subject */
    add(values: number[]): void {
      if (values.length === 0) return
      seen.push({ n: values.length, mean: mean(values)! })
      within += squaresOf(values)
    },
    sums(): OneWay {
      const subjects = seen.length
      if (subjects === 0) return { subjects, dfBetween: 0, between: 0, dfWithin: 0, within: 0, raters: 0 }
      const all = sum(seen.map(({ n }) => n))
      const centre = sum(seen.map(({ n, mean }) => n * mean)) / all
      return {
        subjects,
        dfBetween: subjects - 1,
        between: sum(seen.map(({ n, mean }) => n * (mean - centre) ** 2)),
        dfWithin: all - subjects,
        within,
        raters: all - sum(seen.map(({ n }) => n * n)) / all,
      }
    },
  }
}

/** Items and their totals over complete raters: whole numbers, exact in whatever order they come. */
export function itemTally(length: number) {
  const items = Array.from({ length }, wholeNumbers)
  const totals = wholeNumbers()
  let subjects = 0
  return {
    /** @param raters the answers of each complete rater of one subject */
    add(raters: number[][]): void {
      if (raters.length === 0) return
      subjects += 1
      for (const answers of raters) {
        items.forEach((item, index) => item.add(answers[index]!))
        totals.add(sum(answers))
      }
    },
    sums: (): ItemSums => ({
      subjects,
      df: Math.max(0, totals.n() - 1),
      items: sum(items.map((item) => item.squares())),
      total: totals.squares(),
    }),
  }
}

function wholeNumbers() {
  let [n, total, squared] = [0, 0, 0]
  return {
    add(value: number): void {
      n += 1
      total += value
      squared += value * value
    },
    n: () => n,
    squares: () => (n === 0 ? 0 : (n * squared - total * total) / n),
  }
}

/** What is left of complete raters' answers when the rater and the item are taken out, within each group. */
export function noiseTally() {
  let [subjects, df, squares] = [0, 0, 0]
  return {
    /** @param groups of one subject, the answers of each complete rater of each group */
    add(groups: number[][][]): void {
      const some = groups.filter((raters) => raters.length >= 2 && raters[0]!.length >= 2)
      if (some.length === 0) return
      subjects += 1
      for (const raters of some) {
        const items = raters[0]!.map((_, item) => mean(raters.map((answers) => answers[item]!))!)
        const centre = mean(items)!
        df += (raters.length - 1) * (items.length - 1)
        for (const answers of raters) {
          const own = mean(answers)!
          squares += sum(answers.map((answer, item) => (answer - own - items[item]! + centre) ** 2))
        }
      }
    },
    sums: (): Pooled => ({ subjects, df, squares }),
  }
}

/** How raters' views of leading and managing scatter within each group. */
export function planeTally() {
  let [subjects, df] = [0, 0]
  const products = { leadership: 0, management: 0, both: 0 }
  return {
    add(groups: Record<Dimension, number>[][]): void {
      const some = groups.filter(({ length }) => length >= 2)
      if (some.length === 0) return
      subjects += 1
      for (const places of some) {
        const y = places.map(({ leadership }) => leadership)
        const x = places.map(({ management }) => management)
        df += places.length - 1
        products.leadership += squaresOf(y)
        products.management += squaresOf(x)
        products.both += productsOf(x, y)
      }
    },
    sums: (): Plane => ({ subjects, df, ...products }),
  }
}

/** Products of each two of several values of a rater, over all raters. */
export function productTally(names: string[]) {
  let [subjects, n] = [0, 0]
  const totals = names.map(() => 0)
  const squared = names.map(() => names.map(() => 0))
  return {
    /** @param raters a value for each name of each rater of one subject */
    add(raters: number[][]): void {
      if (raters.length === 0 || names.length < 2) return
      subjects += 1
      for (const values of raters) {
        n += 1
        values.forEach((value, i) => {
          totals[i]! += value
          for (let j = 0; j < i; j += 1) squared[i]![j]! += value * values[j]!
        })
      }
    },
    sums(): Products {
      const product = (i: number, j: number) => (n === 0 ? 0 : squared[i]![j]! - (totals[i]! * totals[j]!) / n)
      const pairs = names.slice(1).map((name, index): [string, Record<string, number>] => {
        const others = names.slice(0, index + 1)
        return [name, Object.fromEntries(others.map((other, j) => [other, product(index + 1, j)]))]
      })
      return { subjects, df: Math.max(0, n - 1), pairs: Object.fromEntries(pairs) }
    },
  }
}

function squaresOf(values: number[]): number {
  return productsOf(values, values)
}

/** Σ(x − x̄)(y − ȳ) */
function productsOf(x: number[], y: number[]): number {
  const [cx, cy] = [mean(x)!, mean(y)!]
  return sum(x.map((value, index) => (value - cx) * (y[index]! - cy)))
}
