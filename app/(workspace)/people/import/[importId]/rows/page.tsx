import type { Metadata } from "next"
import { z } from "zod"
import { leaveOut, mendLine } from "@/app/(workspace)/people/import/actions"
import { MissingTable, PlannedTable } from "@/app/(workspace)/people/import/[importId]/rows/tables"
import { TakeOver } from "@/app/(workspace)/people/import/[importId]/rows/takeOver"
import { WhichOne } from "@/app/(workspace)/people/import/[importId]/rows/whichOne"
import { comparePeopleImport } from "@/app/(workspace)/people/import/listed"
import { Filters, MendList } from "@/app/(workspace)/_import/rows"
import { getWords } from "@/app/_server/words"
import { Notice, PageHeader, Section } from "@/app/_ui/block"
import { addressOf, Pager } from "@/app/_ui/pager"
import type { Comparison } from "@/lib/people/comparison"
import { linesOf } from "@/lib/sheet/keptImport"
import { sentenceOf } from "@/lib/words/fault"
import { PageSchema, placeOf } from "@/lib/words/pages"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("people.import.title") }
}

const FILTERS = ["unreadable", "new", "changed", "unchanged", "doubtful", "missing"] as const
type Filter = (typeof FILTERS)[number]

const ChoiceSchema = z.object({
  show: z
    .enum([...FILTERS, "moved"])
    .nullable()
    .catch(null),
  page: PageSchema,
})

const ROWS = 50
/** A line that is mended has a field for each of its cells. */
const MENDED = 15
const LOOPS = 5

interface Props {
  params: Promise<{ importId: string }>
  searchParams: Promise<Record<string, unknown>>
}

export default async function RowsPage({ params, searchParams }: Props) {
  const { kept, comparison } = await comparePeopleImport((await params).importId)
  const words = await getWords()
  const { t } = words
  const asked = ChoiceSchema.parse(await searchParams)
  const counts = countsOf(comparison)
  const shown = asked.show ?? FILTERS.find((filter) => counts[filter] > 0) ?? "new"
  const path = `/people/import/${kept.id}/rows`
  const count = shown === "moved" ? comparison.planned.length : counts[shown]
  const planned = comparison.planned.filter((one) => {
    if (shown === "doubtful") return one.doubt !== null
    return shown === "moved" ? one.changes.some(({ field }) => field === "email") : one.kind === shown
  })
  const { page, pages, skip } = placeOf(asked.page, shown === "moved" ? planned.length : count, sizeOf(shown))
  const onPage = <Row,>(rows: Row[]) => rows.slice(skip, skip + sizeOf(shown))
  const rows = new Map(linesOf(kept).map((row) => [row.line, row]))
  return (
    <div className="page">
      <PageHeader
        title={t("people.import.title")}
        lead={kept.fileName || t("sheets.start.pasted")}
        back={{ href: `/people/import/${kept.id}`, label: t("sheets.columns.title") }}
      />
      {kept.state.outcome && (
        <Notice tone="success" title={t("sheets.start.done")}>
          {t("people.import.done", { added: 0, changed: 0, moved: 0, left: 0, ...kept.state.outcome })}
        </Notice>
      )}
      {comparison.loops.length > 0 && (
        <Notice tone="warning" title={t("people.import.loops.title")}>
          <p>{t("people.import.loops.lead")}</p>
          <ul>
            {comparison.loops.slice(0, LOOPS).map((names) => (
              <li key={names.join()}>{names.join(" → ")}</li>
            ))}
          </ul>
        </Notice>
      )}
      {comparison.ambiguous.length > 0 && <WhichOne importId={kept.id} ambiguous={comparison.ambiguous} />}
      <TakeOver kept={kept} comparison={comparison} path={path} />
      <Section title={t("sheets.rows.filters")}>
        <Filters
          filters={FILTERS.filter((filter) => counts[filter] > 0).map((filter) => {
            return { filter, label: t(`people.import.filters.${filter}`, { count: counts[filter] }) }
          })}
          shown={shown}
          hrefOf={(show) => addressOf(path, { show })}
        />
        {shown === "unreadable" ? (
          <MendList
            kept={kept}
            lines={onPage(comparison.unreadable).flatMap(({ line, problems }) => {
              const row = rows.get(line)
              return row ? { row, reasons: problems.map(({ complaint }) => sentenceOf(words, complaint)) } : []
            })}
            labelOf={(field) => t(`people.import.fields.${field as "name"}`)}
            mend={(line) => mendLine.bind(null, kept.id, line)}
            leaveOut={(line) => leaveOut.bind(null, kept.id, line)}
            restHref={`/people/import/${kept.id}/rest.csv`}
          />
        ) : shown === "missing" ? (
          <MissingTable people={onPage(comparison.missing)} />
        ) : (
          <PlannedTable planned={onPage(planned)} />
        )}
        <Pager page={page} pages={pages} hrefOf={(page) => addressOf(path, { show: shown, page })} />
      </Section>
    </div>
  )
}

function sizeOf(shown: Filter | "moved"): number {
  return shown === "unreadable" ? MENDED : ROWS
}

function countsOf({ planned, unreadable, missing }: Comparison): Record<Filter, number> {
  const ofKind = (wanted: string) => planned.filter(({ kind }) => kind === wanted).length
  return {
    unreadable: unreadable.length,
    new: ofKind("new"),
    changed: ofKind("changed"),
    unchanged: ofKind("unchanged"),
    doubtful: planned.filter(({ doubt }) => doubt !== null).length,
    missing: missing.length,
  }
}
