import type { Cell, Organisation } from "@/lib/organisation/organisation"
import type { Questionnaire } from "@/lib/questionnaire/schema"

/** Differences below half a point are not spoken of. */
const WORTH_SAYING = 0.5

export interface OrganisationWords {
  competencies: string
  distributions: string
  behaviours: string
}

/** What each block says, in one or two sentences, by fixed rules from what the page shows. */
export function wordsOf(questionnaire: Questionnaire, organisation: Organisation): OrganisationWords {
  const names = new Map(questionnaire.competencies.map(({ id, name }) => [id, name]))
  const items = new Map(questionnaire.items.map(({ id, other }) => [id, other]))
  return {
    competencies: `${heights(organisation, names)}${betweenUnits(organisation, names)}`,
    distributions: distributions(organisation, names),
    behaviours: behaviours(organisation, items),
  }
}

type Names = Map<string, string>

function heights({ order, all }: Organisation, names: Names): string {
  const shown = order.flatMap((id) => withCell(id, all[id]))
  const [top, bottom] = [shown[0], shown.at(-1)]
  if (!top || !bottom || shown.length < 2) return "There are too few answers to compare competencies."
  if (top.mean - bottom.mean < WORTH_SAYING)
    return `All competencies are seen at about the same height, from ${bottom.text} to ${top.text}.`
  return `${names.get(top.id)} is seen highest, at ${top.text}, and ${names.get(bottom.id)} lowest, at ${bottom.text}.`
}

function betweenUnits({ order, units }: Organisation, names: Names): string {
  if (units.length < 2) return ""
  const spreads = order.flatMap((id) => {
    const shown = units.flatMap(({ name, cells }) => withCell(name, cells[id])).toSorted((a, b) => b.mean - a.mean)
    const [high, low] = [shown[0], shown.at(-1)]
    return high && low && shown.length > 1 ? [{ id, high, low, spread: high.mean - low.mean }] : []
  })
  const [widest] = spreads.toSorted((a, b) => b.spread - a.spread)
  if (!widest || widest.spread < WORTH_SAYING) return " Between teams no difference is large enough to speak of."
  const { id, high, low } = widest
  return ` Teams differ most on ${names.get(id)}: ${high.id} ${high.text}, ${low.id} ${low.text}.`
}

function withCell(id: string, cell: Cell | undefined): { id: string; mean: number; text: string }[] {
  return cell?.kind === "shown" ? [{ id, mean: cell.mean, text: cell.text }] : []
}

function distributions({ distributions: all }: Organisation, names: Names): string {
  const spreads = all
    .map(({ competency, quartiles: [low, , high] }) => ({ name: names.get(competency), low, high, spread: high - low }))
    .toSorted((a, b) => b.spread - a.spread)
  const [widest] = spreads
  if (!widest) return "How people are distributed is shown from ten people on."
  const range = `the middle half of people lies between ${widest.low.toFixed(1)} and ${widest.high.toFixed(1)}`
  if (widest.spread < WORTH_SAYING) return `People are seen much alike: even on ${widest.name} ${range}.`
  return `People differ most on ${widest.name}: ${range}.`
}

function behaviours({ highest: [high], lowest: [low] }: Organisation, items: Names): string {
  if (!high || !low) return "There are too few answers to order behaviours."
  return `Seen most often: people here ${quoted(items, high.item)} (${high.text}). Seen least often: people here ${quoted(items, low.item)} (${low.text}).`
}

function quoted(items: Names, id: string): string {
  return `“${items.get(id)}”`
}
