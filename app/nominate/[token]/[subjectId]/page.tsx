import { redirect } from "next/navigation"
import { z } from "zod"
import { ApproveForms } from "@/app/_nomination/approveForms"
import { ChoiceForm } from "@/app/_nomination/choiceForm"
import styles from "@/app/_nomination/nomination.module.css"
import { approve, choose, handIn, proposeTyped, sendBack } from "@/app/nominate/[token]/[subjectId]/actions"
import { CHOICES, GroupOfProposals } from "@/app/nominate/[token]/[subjectId]/group"
import { openNomination, type Desk } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { Badge, Card, Notice, PageHeader, Section } from "@/app/_ui/block"
import { Button } from "@/app/_ui/button"
import { ActionForm, CheckboxField, SelectField, SubmitButton, TextField } from "@/app/_ui/form"
import { Search } from "@/app/_ui/search"
import { findNomination, type FoundNomination } from "@/lib/nomination/findNomination"
import type { Nominator } from "@/lib/nomination/nominator"
import { isOpenOn } from "@/lib/nomination/rules"
import { searchColleagues } from "@/lib/nomination/searchColleagues"
import { SearchSchema } from "@/lib/people/search"
import { inLanguage } from "@/lib/questionnaire/localQuestionnaire"
import { dayIn } from "@/lib/words/day"

const ChoiceSchema = z.object({ search: SearchSchema })

/** Who is proposed for one person, for who proposes and for who approves. */
export default async function ProposalsPage({
  params,
  searchParams,
}: {
  params: Promise<{ token: string; subjectId: string }>
  searchParams: Promise<Record<string, unknown>>
}) {
  const { token, subjectId } = await params
  const { link, ...desk } = await openNomination(token)
  const back = `/nominate/${token}`
  const id = z.uuid().safeParse(subjectId).data
  const found = link.kind === "open" && id !== undefined ? await findNomination(desk.db, link.nominator, id) : null
  if (link.kind !== "open" || !found) redirect(back)
  const { nominator } = link
  const { t, format, language } = await getWords()
  const { search } = ChoiceSchema.parse(await searchParams)
  const { name, role, state, rules } = found
  const isInTime = isOpenOn(rules, dayIn(nominator.timeZone, desk.now))
  const isOpen = state !== "approved" && (role === "approver" || isInTime)
  const names = new Map(inLanguage(found.questionnaire, language).groups.map((group) => [group.id, group.name]))
  const groups = found.groups.map((group) => ({ ...group, title: names.get(group.id) ?? group.id }))
  const titles = groups.map(({ id: value, title }) => ({ value, title }))
  return (
    <div className="page narrow">
      <PageHeader
        title={
          role === "approver"
            ? t("nomination.link.approve", { name })
            : found.isOwn
              ? t("nomination.link.proposeOwn")
              : t("nomination.link.propose", { name })
        }
        lead={
          role === "approver"
            ? t("nomination.page.leadApprove")
            : found.isOwn
              ? t("nomination.page.leadOwn")
              : t("nomination.page.lead", { name })
        }
        back={{ href: back, label: t("nomination.page.back") }}
      />
      <StateNotice found={found} isInTime={isInTime} />
      {isOpen && role === "proposer" && rules.lastDay && (
        <p className="quiet small">{t("nomination.page.until", { day: format.longDay(rules.lastDay) })}</p>
      )}
      {groups.map((group) => (
        <GroupOfProposals key={group.id} group={group} isOpen={isOpen} isApprover={role === "approver"} />
      ))}
      {isOpen && (
        <>
          <FindColleagues
            desk={desk}
            nominator={nominator}
            search={search}
            groups={titles}
            proposed={new Set(found.groups.flatMap(({ proposals }) => proposals.map(({ personId }) => personId)))}
          />
          <Section title={t("nomination.typed.title")}>
            <Card>
              <ActionForm action={proposeTyped.bind(null, nominator.token, found.subjectId)} autoComplete="off">
                <TextField name="name" label={t("nomination.typed.name")} maxLength={100} />
                <TextField
                  name="email"
                  type="email"
                  label={t("nomination.typed.email")}
                  hint={t("nomination.typed.hint")}
                  maxLength={200}
                />
                <SelectField name="group" label={t("nomination.typed.group")} defaultValue={titles[0]?.value}>
                  {titles.map(({ value, title }) => (
                    <option key={value} value={value}>
                      {title}
                    </option>
                  ))}
                </SelectField>
                <SubmitButton variant="secondary" pendingLabel={t("nomination.typed.pending")}>
                  {t("nomination.typed.button")}
                </SubmitButton>
              </ActionForm>
            </Card>
          </Section>
          {role === "proposer" && (state === "open" || state === "sentBack") && (
            <HandIn found={found} token={nominator.token} titles={names} />
          )}
          {role === "approver" && state === "handedIn" && (
            <ApproveForms
              found={found}
              approve={approve.bind(null, nominator.token, found.subjectId)}
              sendBack={isInTime ? sendBack.bind(null, nominator.token, found.subjectId) : null}
            />
          )}
          <ChoiceForm
            id={CHOICES}
            action={choose.bind(null, nominator.token, found.subjectId)}
            undoLabel={t("nomination.page.undo")}
          />
        </>
      )}
    </div>
  )
}

/** How far it is, where that is not told by what can be done. */
async function StateNotice({ found, isInTime }: { found: FoundNomination; isInTime: boolean }) {
  const { t, format } = await getWords()
  const { state, role, sentBackWord, rules, name } = found
  if (state === "approved") {
    return (
      <Notice tone="success" title={t("nomination.page.approved.title")}>
        {t("nomination.page.approved.about")}
      </Notice>
    )
  }
  if (role === "approver") {
    if (state === "handedIn") return null
    return <Notice title={t("nomination.page.notYet.title")}>{t("nomination.page.notYet.about", { name })}</Notice>
  }
  if (!isInTime && rules.lastDay) {
    return (
      <Notice tone="warning" title={t("nomination.page.over.title", { day: format.longDay(rules.lastDay) })}>
        {t("nomination.page.over.about")}
      </Notice>
    )
  }
  switch (state) {
    case "sentBack":
      return (
        <Notice tone="warning" title={t("nomination.page.sentBack")}>
          {sentBackWord}
        </Notice>
      )
    case "handedIn":
      return (
        <Notice tone="success" title={t("nomination.page.handedIn.title")}>
          {t("nomination.page.handedIn.about")}
        </Notice>
      )
    case "open":
    case "without":
      return null
  }
}

/** A search of the directory by the address of the page, so that it needs no script; without addresses of people. */
async function FindColleagues({
  desk: { db, secret, now },
  nominator,
  search,
  groups,
  proposed,
}: {
  desk: Desk
  nominator: Nominator
  search: string
  groups: { value: string; title: string }[]
  /** Ids of those who are proposed for some group already. */
  proposed: Set<string | null>
}) {
  const { t } = await getWords()
  const found = search === "" ? null : await searchColleagues(db, secret, nominator, search, now)
  return (
    <Section title={t("nomination.search.title")} id="find">
      <Search label={t("nomination.search.label")} button={t("nomination.search.button")} search={search} />
      <p role="status" className="quiet small">
        {found?.kind === "found"
          ? found.more
            ? t("nomination.search.more", { count: found.people.length })
            : t("nomination.search.found", { count: found.people.length })
          : found && t(`nomination.search.${found.kind}`)}
      </p>
      {found?.kind === "found" && found.people.length > 0 && (
        <ul className={styles.people}>
          {found.people.map(({ personId, name, unit, isOften }) => (
            <li key={personId} className={styles.person}>
              <span className={styles.who}>
                {name} {unit && <span className="quiet small">{unit}</span>}{" "}
                {isOften && <Badge>{t("nomination.tags.often")}</Badge>}
              </span>
              {proposed.has(personId) ? (
                <span className="quiet small">{t("nomination.search.already")}</span>
              ) : (
                <span className="row">
                  {groups.map(({ value, title }) => (
                    <Button
                      key={value}
                      type="submit"
                      form={CHOICES}
                      name="add"
                      value={`${personId} ${value}`}
                      aria-label={t("nomination.page.addToOne", { name, group: title })}
                    >
                      {t("nomination.page.addTo", { group: title })}
                    </Button>
                  ))}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

async function HandIn({
  found,
  token,
  titles,
}: {
  found: FoundNomination
  token: string
  titles: Map<string, string>
}) {
  const { t, format } = await getWords()
  const few = found.groups
    .map(({ proposals, asked, ...group }) => ({ ...group, proposed: proposals.length + asked.length }))
    .filter(({ proposed, least }) => proposed < least)
    .map(({ id, least, proposed }) => {
      return t("nomination.handIn.fewGroup", { group: titles.get(id) ?? id, proposed, least })
    })
  return (
    <Section title={t("nomination.handIn.title")}>
      <Card>
        <ActionForm action={handIn.bind(null, token, found.subjectId)}>
          <p className="quiet">{t("nomination.handIn.about")}</p>
          {few.length > 0 && (
            <CheckboxField
              name="areAll"
              label={t("nomination.handIn.few")}
              hint={t("nomination.handIn.fewHint", { groups: format.list(few) })}
            />
          )}
          <SubmitButton pendingLabel={t("nomination.handIn.pending")}>{t("nomination.handIn.button")}</SubmitButton>
        </ActionForm>
      </Card>
    </Section>
  )
}
