import type { Metadata } from "next"
import Link from "next/link"
import { z } from "zod"
import { Bounced } from "@/app/(workspace)/cycles/[cycleId]/setup/bounced"
import { askSuggested, changeCell } from "@/app/(workspace)/cycles/[cycleId]/setup/raters/actions"
import { Grid } from "@/app/(workspace)/cycles/[cycleId]/setup/raters/grid"
import { CoachSection } from "@/app/(workspace)/cycles/coachSection"
import { requireDraft, type CycleParams } from "@/app/(workspace)/cycles/gates"
import { Search } from "@/app/_ui/search"
import { getWords } from "@/app/_server/words"
import { EmptyState, Notice } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import { ActionForm, SelectField, SubmitButton } from "@/app/_ui/form"
import { addressOf, Pager } from "@/app/_ui/pager"
import { remarksOn, SUBJECT_REMARKS, remarkedAs } from "@/lib/cycle/checklist"
import { MANY_ASKED } from "@/lib/cycle/countLoad"
import type { CycleDetails } from "@/lib/cycle/findCycle"
import { findAnnouncements } from "@/lib/cycle/findAnnouncements"
import { listGrid, type GridRow } from "@/lib/cycle/listGrid"
import { listGroupSizes } from "@/lib/cycle/listGroupSizes"
import { countSuggestions } from "@/lib/cycle/listSuggestions"
import { SearchSchema } from "@/lib/people/search"
import { inLanguage } from "@/lib/questionnaire/localQuestionnaire"
import { PageSchema } from "@/lib/words/pages"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("setUp.raters.title") }
}

const ChoiceSchema = z.object({
  search: SearchSchema,
  page: PageSchema,
  /** Subjects of whom something is to be said alone. */
  show: z.enum(SUBJECT_REMARKS).nullable().catch(null),
  /** One subject alone. */
  subject: z.uuid().nullable().catch(null),
  /** The open cell, "‹subject›.‹group›": where there is no script it is opened by its address. */
  cell: z.string().max(200).catch(""),
})
type Choice = z.infer<typeof ChoiceSchema>

export default async function RatersPage({
  params,
  searchParams,
}: {
  params: CycleParams
  searchParams: Promise<Record<string, unknown>>
}) {
  const { db, organiser, cycle } = await requireDraft(params)
  const words = await getWords()
  const { t } = words
  const choice = ChoiceSchema.parse(await searchParams)
  const sizes = await listGroupSizes(db, organiser, cycle.id)
  if (sizes.length === 0) return <NoSubjects cycleId={cycle.id} />
  const among = choice.subject
    ? [choice.subject]
    : choice.show && sizes.filter((subject) => remarkedAs(words, subject, cycle) === choice.show).map(({ id }) => id)
  const { rows, count, page, pages } = await listGrid(db, organiser, cycle.id, { ...choice, among })
  const suggestions = await countSuggestions(db, organiser, cycle.id)
  const { bounced } = await findAnnouncements(db, organiser, cycle.id)
  const { groups } = inLanguage(cycle.questionnaire, words.language)
  const here = `/cycles/${cycle.id}/setup/raters`
  return (
    <>
      <Bounced cycleId={cycle.id} bounced={bounced} />
      <Suggestions cycleId={cycle.id} groups={groups} suggestions={suggestions} />
      {choice.subject ? (
        <p className="quiet">
          {t.rich("setUp.raters.grid.one", { all: (chunks) => <Link href={here}>{chunks}</Link> })}
        </p>
      ) : (
        <Search label={t("setUp.subjects.search")} button={t("setUp.subjects.find")} search={choice.search}>
          <SelectField name="show" label={t("setUp.raters.grid.filter")} defaultValue={choice.show ?? ""}>
            <option value="">{t("setUp.raters.grid.filters.all")}</option>
            {SUBJECT_REMARKS.map((remark) => (
              <option key={remark} value={remark}>
                {t(`setUp.raters.grid.filters.${remark}`)}
              </option>
            ))}
          </SelectField>
        </Search>
      )}
      {count === 0 ? (
        <p className="quiet">
          {t.rich("setUp.subjects.noneFound", { all: (chunks) => <Link href={here}>{chunks}</Link> })}
        </p>
      ) : (
        <Grid
          caption={t("setUp.raters.grid.caption")}
          person={t("setUp.raters.grid.person")}
          groups={groups.map(({ id, name, kind }) => {
            return { id, name, isSelf: kind === "self", about: t(`setUp.raters.grid.treatment.${kind}`) }
          })}
          rows={await Promise.all(rows.map((row) => shown(row, cycle)))}
          address={addressOf(here, { ...questions(choice), page })}
          opened={choice.cell}
          changeCell={changeCell.bind(null, cycle.id)}
          cycleId={cycle.id}
        />
      )}
      <div className="row apart">
        <p className="quiet small">{t("setUp.subjects.found", { found: count, all: sizes.length })}</p>
        <span className="row small">
          <Link href={`/cycles/${cycle.id}/setup/nomination`} prefetch={false}>
            {t(cycle.stage === "nominating" ? "nomination.grid.toProposals" : "nomination.grid.link")}
          </Link>
          <Link href={`/cycles/${cycle.id}/setup/load`} prefetch={false}>
            {t("setUp.raters.load.link")}
          </Link>
        </span>
      </div>
      <Pager page={page} pages={pages} hrefOf={(page) => addressOf(here, { ...questions(choice), page })} />
      {choice.subject && count > 0 && <CoachSection subjectId={choice.subject} />}
      <div>
        <ButtonLink href={`/cycles/${cycle.id}/setup/review`} variant="primary" prefetch={false}>
          {t("setUp.raters.toReview")}
        </ButtonLink>
      </div>
    </>
  )
}

/** What the address of a page of the grid says, without its page and its open cell. */
function questions({ search, show, subject }: Choice): Record<string, string> {
  return { search, show: show ?? "", subject: subject ?? "" }
}

/** A row as the grid shows it: as light as it can be, since a page has hundreds of names. */
async function shown(
  { subjectId, name, unit, hasLeft, coach, raters, suggested, ...row }: GridRow,
  cycle: CycleDetails,
) {
  const words = await getWords()
  const { t } = words
  const asked = Object.entries(raters).flatMap(([group, people]) => people.map(() => ({ group })))
  const { missing, toConfirm } = remarksOn(words, { id: subjectId, name, raters: asked }, cycle)
  return {
    id: subjectId,
    personId: row.personId,
    name,
    about: [unit, ...(coach === null ? [] : [t("setUp.raters.grid.coach", { name: coach })])]
      .filter(Boolean)
      .join(" · "),
    left: hasLeft ? t("setUp.people.hasLeft") : "",
    alarm:
      missing.length > 0
        ? t("setUp.raters.grid.nobodyAsked")
        : toConfirm.length > 0
          ? t("setUp.raters.grid.tooFew")
          : "",
    cells: Object.fromEntries(
      Object.entries(raters).map(([group, people]) => [
        group,
        people.map(({ personId: id, name, hasLeft, load }) => {
          return { id, name, ...(hasLeft ? { hasLeft } : {}), ...(load >= MANY_ASKED ? { load } : {}) }
        }),
      ]),
    ),
    suggested,
  }
}

async function NoSubjects({ cycleId }: { cycleId: string }) {
  const { t } = await getWords()
  return (
    <EmptyState
      title={t("setUp.raters.firstSubjects.title")}
      action={
        <ButtonLink href={`/cycles/${cycleId}/setup/subjects`} variant="primary" prefetch={false}>
          {t("setUp.raters.firstSubjects.button")}
        </ButtonLink>
      }
    >
      {t("setUp.raters.firstSubjects.about")}
    </EmptyState>
  )
}

/** Suggestions for all subjects: everyone at once, or one group. Buttons in the rows send this very form. */
async function Suggestions({
  cycleId,
  groups,
  suggestions,
}: {
  cycleId: string
  groups: { id: string; name: string }[]
  suggestions: Record<string, number>
}) {
  const { t } = await getWords()
  const offered = groups.filter(({ id }) => suggestions[id])
  const all = Object.values(suggestions).reduce((sum, count) => sum + count, 0)
  return (
    <ActionForm action={askSuggested.bind(null, cycleId)} id="suggestions">
      {all > 0 && (
        <Notice title={t("setUp.raters.suggestions.title")}>
          <div className="stack">
            <p className="small">{t("setUp.raters.suggestions.about")}</p>
            <div className="row">
              <SubmitButton variant="secondary" pendingLabel={t("setUp.raters.suggestions.pending")}>
                {t("setUp.raters.suggestions.all", { invitations: all })}
              </SubmitButton>
              {offered.length > 1 &&
                offered.map(({ id, name }) => (
                  <SubmitButton key={id} variant="quiet" name="group" value={id}>
                    {t("setUp.raters.suggestions.group", { group: name, invitations: suggestions[id]! })}
                  </SubmitButton>
                ))}
            </div>
          </div>
        </Notice>
      )}
    </ActionForm>
  )
}
