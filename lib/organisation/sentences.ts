import type { Cell, Organisation } from "@/lib/organisation/organisation"
import { namedUnits } from "@/lib/organisation/unitNames"
import type { LocalQuestionnaire } from "@/lib/questionnaire/localQuestionnaire"
import type { Words } from "@/lib/words/words"

/** Differences below half a point are not spoken of. */
const WORTH_SAYING = 0.5

export interface OrganisationSentences {
  competencies: string
  distributions: string
  behaviours: string
}

/** What each block says, in one or two sentences, by fixed rules from what the page shows. */
export function sentencesOf(
  words: Words,
  questionnaire: LocalQuestionnaire,
  organisation: Organisation,
): OrganisationSentences {
  const names = new Map(questionnaire.competencies.map(({ id, name }) => [id, name]))
  const items = new Map(questionnaire.items.map(({ id, other }) => [id, other]))
  const competencies = [heights(words, organisation, names), betweenUnits(words, organisation, names)]
  return {
    competencies: competencies.filter((sentence) => sentence !== null).join(" "),
    distributions: distributions(words, organisation, names),
    behaviours: behaviours(words, organisation, items),
  }
}

type Names = Map<string, string>

function heights({ t, format }: Words, { order, all }: Organisation, names: Names): string {
  const shown = order.flatMap((id) => withCell(id, all[id]))
  const [top, bottom] = [shown[0], shown.at(-1)]
  if (!top || !bottom || shown.length < 2) return t("organisation.says.competenciesFew")
  const [high, low] = [format.number(top.mean, 1), format.number(bottom.mean, 1)]
  if (top.mean - bottom.mean < WORTH_SAYING) return t("organisation.says.competenciesAlike", { low, high })
  const [highest, lowest] = [nameOf(names, top.name), nameOf(names, bottom.name)]
  return t("organisation.says.competenciesDiffer", { highest, high, lowest, low })
}

/** Null where no teams stand beside one another. */
function betweenUnits(words: Words, organisation: Organisation, names: Names): string | null {
  const { t, format } = words
  const units = namedUnits(words, organisation)
  if (units.length < 2) return null
  const spreads = organisation.order.flatMap((id) => {
    const shown = units.flatMap(({ name, cells }) => withCell(name, cells[id])).toSorted((a, b) => b.mean - a.mean)
    const [high, low] = [shown[0], shown.at(-1)]
    return high && low && shown.length > 1 ? [{ id, high, low, spread: high.mean - low.mean }] : []
  })
  const [widest] = spreads.toSorted((a, b) => b.spread - a.spread)
  if (!widest || widest.spread < WORTH_SAYING) return t("organisation.says.teamsAlike")
  const { id, high, low } = widest
  return t("organisation.says.teamsDiffer", {
    competency: nameOf(names, id),
    highTeam: high.name,
    high: format.number(high.mean, 1),
    lowTeam: low.name,
    low: format.number(low.mean, 1),
  })
}

function withCell(name: string, cell: Cell | undefined): { name: string; mean: number }[] {
  return cell?.kind === "shown" ? [{ name, mean: cell.mean }] : []
}

function distributions({ t, format }: Words, { distributions: all }: Organisation, names: Names): string {
  const spreads = all
    .map(({ competency, quartiles: [low, , high] }) => ({ competency, low, high, spread: high - low }))
    .toSorted((a, b) => b.spread - a.spread)
  const [widest] = spreads
  if (!widest) return t("organisation.says.peopleFew")
  return t(widest.spread < WORTH_SAYING ? "organisation.says.peopleAlike" : "organisation.says.peopleDiffer", {
    competency: nameOf(names, widest.competency),
    low: format.number(widest.low, 1),
    high: format.number(widest.high, 1),
  })
}

function behaviours({ t, format }: Words, { highest: [high], lowest: [low] }: Organisation, items: Names): string {
  if (!high || !low) return t("organisation.says.behavioursFew")
  return t("organisation.says.behaviours", {
    most: nameOf(items, high.item),
    high: format.number(high.mean, 1),
    least: nameOf(items, low.item),
    low: format.number(low.mean, 1),
  })
}

function nameOf(names: Names, id: string): string {
  return names.get(id) ?? id
}
