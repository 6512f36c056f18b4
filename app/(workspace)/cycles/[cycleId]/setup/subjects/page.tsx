import type { Metadata } from "next"
import Link from "next/link"
import { z } from "zod"
import {
  bringBack,
  dropSubject,
  reviewListed,
  reviewMembers,
  reviewNewPerson,
  reviewPeople,
} from "@/app/(workspace)/cycles/[cycleId]/setup/actions"
import { Undo } from "@/app/(workspace)/cycles/[cycleId]/setup/undo"
import { WhichOne } from "@/app/(workspace)/cycles/[cycleId]/setup/whichOne"
import styles from "@/app/(workspace)/cycles/cycles.module.css"
import { Disclosure } from "@/app/(workspace)/cycles/disclosure"
import { requireDraft, type CycleParams } from "@/app/(workspace)/cycles/gates"
import { NewPersonFields } from "@/app/(workspace)/cycles/newPersonFields"
import { Search } from "@/app/_ui/search"
import { CYCLE_TAGS } from "@/app/(workspace)/cycles/tags"
import { getWords } from "@/app/_server/words"
import { Badge, Card, EmptyState, Section } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import { ActionForm, CheckboxField, FormActions, SubmitButton, TextAreaField, TextField } from "@/app/_ui/form"
import { addressOf, Pager } from "@/app/_ui/pager"
import { PeopleField } from "@/app/_ui/peopleField"
import { findRemoval } from "@/lib/cycle/findRemoval"
import { listReviewed, type Reviewed } from "@/lib/cycle/listReviewed"
import { listTeams } from "@/lib/people/listMembers"
import { SearchSchema } from "@/lib/people/search"
import { PageSchema } from "@/lib/words/pages"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("setUp.subjects.title") }
}

const ChoiceSchema = z.object({
  search: SearchSchema,
  page: PageSchema,
  removed: z.uuid().nullable().catch(null),
})

export default async function SubjectsPage({
  params,
  searchParams,
}: {
  params: CycleParams
  searchParams: Promise<Record<string, unknown>>
}) {
  const { db, organiser, cycle } = await requireDraft(params)
  const { t } = await getWords()
  const { search, page: wanted, removed } = ChoiceSchema.parse(await searchParams)
  const { rows, count, all, page, pages } = await listReviewed(db, organiser, cycle.id, { search, page: wanted })
  const removal = removed === null ? null : await findRemoval(db, organiser, cycle.id, removed)
  const place = { search, page }
  const here = `/cycles/${cycle.id}/setup/subjects`
  return (
    <>
      <Section title={t("setUp.people.add")}>
        <AddPeople cycleId={cycle.id} isFirst={all === 0} teams={await listTeams(db, organiser)} />
      </Section>

      <div className="row">
        <ButtonLink prefetch={false} href={`/cycles/${cycle.id}/setup/import`}>
          {t("setUp.import.link")}
        </ButtonLink>
        {all > 0 && (
          <a className="small" href={`/cycles/${cycle.id}/pairs.csv`} download>
            {t("setUp.import.export")}
          </a>
        )}
      </div>

      <Section title={t("setUp.subjects.reviewed")}>
        {removal && (
          <Undo
            text={t("setUp.subjects.removed", { name: removal.name })}
            button={t("setUp.undo.button")}
            pending={t("setUp.undo.pending")}
            action={bringBack.bind(null, cycle.id, removal.id, place)}
          />
        )}
        {all === 0 ? (
          <EmptyState title={t("setUp.subjects.nobody")}>{t("setUp.subjects.none")}</EmptyState>
        ) : (
          <>
            {(pages > 1 || search !== "") && (
              <Search label={t("setUp.subjects.search")} button={t("setUp.subjects.find")} search={search} />
            )}
            {count === 0 ? (
              <p className="quiet">
                {t.rich("setUp.subjects.noneFound", { all: (chunks) => <Link href={here}>{chunks}</Link> })}
              </p>
            ) : (
              // One form for all lines, so that a page of fifty stays light.
              <form action={dropSubject.bind(null, cycle.id, place)}>
                <ul className={styles.rows}>
                  {rows.map((subject) => (
                    <li key={subject.id}>
                      <SubjectLine subject={subject} />
                    </li>
                  ))}
                </ul>
              </form>
            )}
            {(pages > 1 || search !== "") && (
              <p className="quiet small">{t("setUp.subjects.found", { found: count, all })}</p>
            )}
            <Pager page={page} pages={pages} hrefOf={(page) => addressOf(here, { search, page })} />
          </>
        )}
      </Section>

      {all > 0 && (
        <div>
          <ButtonLink href={`/cycles/${cycle.id}/setup/raters`} variant="primary" prefetch={false}>
            {t("setUp.subjects.next")}
          </ButtonLink>
        </div>
      )}
    </>
  )
}

async function SubjectLine({ subject }: { subject: Reviewed }) {
  const { t } = await getWords()
  const { id, name, email, unit, hasLeft, asked } = subject
  return (
    <>
      <span className={styles.who}>
        <strong>{name}</strong> {hasLeft && <Badge tone="warning">{t("setUp.people.hasLeft")}</Badge>}
        <br />
        <span className="small quiet">{unit === "" ? email : `${email} · ${unit}`}</span>
      </span>
      <span className="small quiet">{t("setUp.subjects.asked", { people: asked })}</span>
      <SubmitButton variant="quiet" name="subjectId" value={id}>
        {t.rich("setUp.subjects.remove", { ...CYCLE_TAGS, name })}
      </SubmitButton>
    </>
  )
}

async function AddPeople({ cycleId, isFirst, teams }: { cycleId: string; isFirst: boolean; teams: string[] }) {
  const { t } = await getWords()
  return (
    <Card>
      <ActionForm action={reviewPeople.bind(null, cycleId)}>
        <PeopleField
          name="personIds"
          label={t("setUp.people.directory")}
          hint={t("setUp.people.directoryHint")}
          multiple
        />
        <FormActions>
          <SubmitButton variant={isFirst ? "primary" : "secondary"} pendingLabel={t("setUp.adding")}>
            {t("setUp.subjects.add")}
          </SubmitButton>
        </FormActions>
      </ActionForm>
      <ActionForm action={reviewListed.bind(null, cycleId)}>
        <Disclosure label={t("setUp.people.paste.open")}>
          <div className="stack">
            <TextAreaField name="list" label={t("setUp.people.paste.label")} maxLength={50_000} />
            <WhichOne />
            <FormActions>
              <SubmitButton variant="secondary" pendingLabel={t("setUp.adding")}>
                {t("setUp.people.paste.button")}
              </SubmitButton>
            </FormActions>
          </div>
        </Disclosure>
      </ActionForm>
      <ActionForm action={reviewMembers.bind(null, cycleId)}>
        <Disclosure label={t("setUp.subjects.members.open")}>
          <div className="stack">
            <TextField
              name="team"
              label={t("setUp.subjects.members.team")}
              hint={t("setUp.subjects.members.teamHint")}
              list="teams"
              autoComplete="off"
            />
            <datalist id="teams">
              {teams.map((team) => (
                <option key={team}>{team}</option>
              ))}
            </datalist>
            <PeopleField name="managerId" label={t("setUp.subjects.members.manager")} />
            <CheckboxField name="withAllBelow" label={t("setUp.subjects.members.withAllBelow")} />
            <FormActions>
              <SubmitButton variant="secondary" pendingLabel={t("setUp.adding")}>
                {t("setUp.subjects.members.button")}
              </SubmitButton>
            </FormActions>
          </div>
        </Disclosure>
      </ActionForm>
      <ActionForm action={reviewNewPerson.bind(null, cycleId)}>
        <Disclosure label={t("setUp.subjects.new")}>
          <div className="stack">
            <NewPersonFields />
            <FormActions>
              <SubmitButton variant="secondary" pendingLabel={t("setUp.adding")}>
                {t("setUp.subjects.addNew")}
              </SubmitButton>
            </FormActions>
          </div>
        </Disclosure>
      </ActionForm>
    </Card>
  )
}
