import Link from "next/link"
import { remind, setNominated } from "@/app/(workspace)/cycles/[cycleId]/setup/nomination/actions"
import styles from "@/app/_nomination/nomination.module.css"
import { StateBadge } from "@/app/_nomination/stateBadge"
import { getWords } from "@/app/_server/words"
import { Section } from "@/app/_ui/block"
import { Button, ButtonLink } from "@/app/_ui/button"
import { ActionForm, SelectField, SubmitButton } from "@/app/_ui/form"
import { addressOf, Pager } from "@/app/_ui/pager"
import { Search } from "@/app/_ui/search"
import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { listNominations, type NominationCounts, type NominationRow } from "@/lib/nomination/listNominations"
import { approverOf, proposerOf } from "@/lib/nomination/roles"
import { STATES, type Rules } from "@/lib/nomination/rules"
import type { NominationState } from "@/prisma/client/enums"

interface Choice {
  search: string
  page: number
  show: NominationState | null
}

// Ids of the forms that buttons of the rows send.
const FORM = "nominated"
const AGAIN = "again"

/** For whom raters are proposed, by whom, and how far it is; with what can be done about each. */
export async function Progress({
  db,
  organiser,
  cycle,
  rules,
  choice,
  isUnderWay,
}: {
  db: Db
  organiser: Organiser
  cycle: { id: string }
  rules: Rules
  choice: Choice
  isUnderWay: boolean
}) {
  const { t } = await getWords()
  const { rows, count, page, pages, counts } = await listNominations(db, organiser, cycle.id, choice)
  const here = `/cycles/${cycle.id}/setup/nomination`
  const questions = { search: choice.search, show: choice.show ?? "" }
  return (
    <Section title={t(`nomination.organising.${isUnderWay ? "progress" : "subjects"}.title`)}>
      {!isUnderWay && <p className="quiet">{t("nomination.organising.subjects.lead")}</p>}
      <Filters choice={choice} counts={counts} isUnderWay={isUnderWay} />
      {/* Buttons of the rows send this form. */}
      <ActionForm action={setNominated.bind(null, cycle.id)} id={FORM}>
        {null}
      </ActionForm>
      {count === 0 ? (
        <p className="quiet">
          {t.rich("setUp.subjects.noneFound", { all: (chunks) => <Link href={here}>{chunks}</Link> })}
        </p>
      ) : (
        <Table rows={rows} cycleId={cycle.id} rules={rules} isUnderWay={isUnderWay} />
      )}
      <Pager page={page} pages={pages} hrefOf={(page) => addressOf(here, { ...questions, page })} />
      {isUnderWay && (
        <>
          <ActionForm action={remind.bind(null, cycle.id)} id={AGAIN}>
            <div className="row">
              <ButtonLink href={`/cycles/${cycle.id}/setup/review`} variant="primary" prefetch={false}>
                {t("nomination.organising.progress.toLaunch")}
              </ButtonLink>
              {counts.open + counts.sentBack > 0 && (
                <SubmitButton variant="secondary" pendingLabel={t("nomination.organising.progress.reminding")}>
                  {t("nomination.organising.progress.remind")}
                </SubmitButton>
              )}
            </div>
          </ActionForm>
        </>
      )}
    </Section>
  )
}

async function Filters({
  choice,
  counts,
  isUnderWay,
}: {
  choice: Choice
  counts: NominationCounts
  isUnderWay: boolean
}) {
  const { t } = await getWords()
  return (
    <Search label={t("setUp.subjects.search")} button={t("setUp.subjects.find")} search={choice.search}>
      {isUnderWay && (
        <SelectField name="show" label={t("nomination.organising.progress.filter")} defaultValue={choice.show ?? ""}>
          <option value="">{t("nomination.organising.progress.all")}</option>
          {STATES.filter((state) => counts[state] > 0).map((state) => (
            <option key={state} value={state}>
              {t(`nomination.organising.progress.filters.${state}`, { count: counts[state] })}
            </option>
          ))}
        </SelectField>
      )}
    </Search>
  )
}

async function Table({
  rows,
  cycleId,
  rules,
  isUnderWay,
}: {
  rows: NominationRow[]
  cycleId: string
  rules: Rules
  isUnderWay: boolean
}) {
  const { t } = await getWords()
  const nameOf = (row: NominationRow, personId: string | null) => {
    if (personId === null) return t("nomination.organising.progress.organisers")
    return personId === row.personId ? t("nomination.organising.progress.themselves") : row.managerName!
  }
  return (
    <div className="table-frame">
      <table className={`table stacked ${styles.progress}`}>
        <thead>
          <tr>
            <th scope="col">{t("nomination.organising.progress.person")}</th>
            <th scope="col">{t("nomination.organising.progress.proposer")}</th>
            <th scope="col">{t("nomination.organising.progress.approver")}</th>
            <th scope="col">{t("nomination.organising.progress.state")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.subjectId}>
              <th scope="row">{row.name}</th>
              <td data-label={t("nomination.organising.progress.proposer")}>
                {row.state === "without" ? "–" : nameOf(row, proposerOf(rules.way, row))}
              </td>
              <td data-label={t("nomination.organising.progress.approver")}>
                {row.state === "without" ? "–" : nameOf(row, approverOf(rules.way, row))}
              </td>
              <td data-label={t("nomination.organising.progress.state")}>
                <div className="row">
                  {(isUnderWay || row.state === "without") && <StateBadge state={row.state} proposed={row.proposed} />}
                  <RowActions row={row} cycleId={cycleId} isUnderWay={isUnderWay} />
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

async function RowActions({ row, cycleId, isUnderWay }: { row: NominationRow; cycleId: string; isUnderWay: boolean }) {
  const { t } = await getWords()
  const { subjectId, name, state } = row
  return (
    <>
      {isUnderWay && state !== "without" && state !== "approved" && (
        <>
          <Link
            href={`/cycles/${cycleId}/setup/nomination/${subjectId}`}
            prefetch={false}
            aria-label={t("nomination.organising.progress.lookOne", { name })}
          >
            {t("nomination.organising.progress.look")}
          </Link>
          <RowButton
            form={AGAIN}
            field="subjectId"
            subjectId={subjectId}
            label={t("nomination.organising.progress.again")}
            about={t("nomination.organising.progress.againOne", { name })}
          />
        </>
      )}
      {state === "without" && (
        <RowButton
          form={FORM}
          field="takeIn"
          subjectId={subjectId}
          label={t("nomination.organising.subjects.takeIn")}
          about={t("nomination.organising.subjects.takeInOne", { name })}
        />
      )}
      {state !== "without" && state !== "approved" && (
        <RowButton
          form={FORM}
          field="leaveOut"
          subjectId={subjectId}
          label={t("nomination.organising.subjects.leaveOut")}
          about={t("nomination.organising.subjects.leaveOutOne", { name })}
        />
      )}
    </>
  )
}

/** Sends one of the forms beside the table, with the subject of its row. */
function RowButton({
  form,
  field,
  subjectId,
  label,
  about,
}: {
  form: string
  field: string
  subjectId: string
  label: string
  /** The same with the name, for those who do not see the row. */
  about: string
}) {
  return (
    <Button type="submit" variant="quiet" form={form} name={field} value={subjectId} aria-label={about}>
      {label}
    </Button>
  )
}
