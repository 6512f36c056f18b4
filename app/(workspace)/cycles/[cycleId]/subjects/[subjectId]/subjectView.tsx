import { askNewPerson, remindOfSubject, remindOne, withdraw } from "@/app/(workspace)/cycles/[cycleId]/actions"
import { AddressForm } from "@/app/(workspace)/cycles/[cycleId]/addressForm"
import styles from "@/app/(workspace)/cycles/[cycleId]/collecting.module.css"
import { AskButton } from "@/app/(workspace)/cycles/[cycleId]/subjects/[subjectId]/askButton"
import { askMore } from "@/app/(workspace)/cycles/[cycleId]/subjects/actions"
import { CoachSection } from "@/app/(workspace)/cycles/coachSection"
import cycleStyles from "@/app/(workspace)/cycles/cycles.module.css"
import { Disclosure } from "@/app/(workspace)/cycles/disclosure"
import { NewPersonFields } from "@/app/(workspace)/cycles/newPersonFields"
import { CYCLE_TAGS } from "@/app/(workspace)/cycles/tags"
import { getWords } from "@/app/_server/words"
import { Badge, Card, Notice, Section } from "@/app/_ui/block"
import { ConfirmButton } from "@/app/_ui/confirm"
import { ActionForm, FormActions, SelectField, SubmitButton } from "@/app/_ui/form"
import { PeopleField } from "@/app/_ui/peopleField"
import type { OpenRater, SubjectProgress } from "@/lib/cycle/findSubjectProgress"
import type { LocalGroup, LocalQuestionnaire } from "@/lib/questionnaire/localQuestionnaire"
import { groupOf } from "@/lib/questionnaire/schema"

/** Who is asked about somebody, and what can be done about it; on a page of its own and beside the list alike. */
export async function SubjectView({
  cycleId,
  questionnaire,
  subject,
  heading: Heading,
}: {
  cycleId: string
  questionnaire: LocalQuestionnaire
  subject: SubjectProgress
  /** Of a group; below that of the page or of what stands beside the list. */
  heading: "h2" | "h3"
}) {
  const { t } = await getWords()
  const { id, risk, groups } = subject
  const missing = groups.flatMap(({ open }) => open.filter(({ state }) => state === "missing"))
  const reminders = missing.filter(({ isRemindedToday }) => !isRemindedToday).length
  return (
    <>
      {risk.level !== "none" && (
        <Notice tone="warning">{t(`collecting.subject.risk.${risk.level}`, { needed: risk.needed })}</Notice>
      )}
      {reminders > 0 && (
        <ActionForm action={remindOfSubject.bind(null, cycleId, id)}>
          <FormActions>
            <SubmitButton variant="secondary" pendingLabel={t("collecting.remind.pending")}>
              {t("collecting.selected.remind.button", { reminders })}
            </SubmitButton>
            <span className="small quiet">{t("collecting.remind.onceADay")}</span>
          </FormActions>
        </ActionForm>
      )}
      <div className={styles.raters}>
        {groups.map(({ group, answered, invited, open }) => (
          <section key={group.id} data-place tabIndex={-1} aria-labelledby={`group-${group.id}`}>
            <Heading id={`group-${group.id}`}>
              {t("collecting.subject.group", { group: groupOf(questionnaire, group.id).name, answered, invited })}
            </Heading>
            {open.length === 0 ? (
              <p className="small quiet">{t("collecting.subject.groupComplete")}</p>
            ) : (
              <ul className={cycleStyles.rows}>
                {open.map((rater) => (
                  <li key={rater.invitationId}>
                    <RaterLine cycleId={cycleId} rater={rater} />
                  </li>
                ))}
              </ul>
            )}
          </section>
        ))}
        <p className="small quiet prose">{t("collecting.subject.notListed")}</p>
      </div>
      <AskMore cycleId={cycleId} groups={questionnaire.groups} subject={subject} />
      <CoachSection subjectId={id} />
    </>
  )
}

async function RaterLine({ cycleId, rater }: { cycleId: string; rater: OpenRater }) {
  const { t } = await getWords()
  const { name, isUnreachable } = rater
  return (
    <>
      <div className={cycleStyles.who}>
        <strong>{name}</strong>
        {isUnreachable && (
          <>
            <div className="small">{t("collecting.unreachable.one")}</div>
            <AddressForm cycleId={cycleId} person={rater} />
          </>
        )}
      </div>
      <StateOrActions cycleId={cycleId} rater={rater} />
    </>
  )
}

async function StateOrActions({ cycleId, rater }: { cycleId: string; rater: OpenRater }) {
  const { t } = await getWords()
  switch (rater.state) {
    case "missing":
      return <Actions cycleId={cycleId} rater={rater} />
    case "declined":
      return <Badge tone="warning">{t("collecting.subject.declined")}</Badge>
    case "withdrawn":
      return <Badge>{t("collecting.subject.withdrawn")}</Badge>
  }
}

async function Actions({ cycleId, rater }: { cycleId: string; rater: OpenRater }) {
  const { t } = await getWords()
  const { invitationId, name, isRemindedToday } = rater
  return (
    <div className={`row ${styles.short}`}>
      {isRemindedToday ? (
        <span className="small quiet">{t("collecting.remind.today")}</span>
      ) : (
        <ActionForm action={remindOne.bind(null, cycleId, invitationId)}>
          <SubmitButton variant="secondary" pendingLabel={t("collecting.remind.pending")}>
            {t.rich("collecting.remind.one", { ...CYCLE_TAGS, name })}
          </SubmitButton>
        </ActionForm>
      )}
      <ConfirmButton
        variant="quiet"
        label={t.rich("collecting.withdraw.label", { ...CYCLE_TAGS, name })}
        title={t("collecting.withdraw.title", { name })}
        body={<p>{t("collecting.withdraw.about")}</p>}
        confirmLabel={t("collecting.withdraw.button")}
        pendingLabel={t("collecting.withdraw.pending")}
        action={withdraw.bind(null, cycleId, invitationId)}
      />
    </div>
  )
}

async function AskMore({
  cycleId,
  groups,
  subject,
}: {
  cycleId: string
  groups: LocalGroup[]
  subject: SubjectProgress
}) {
  const { t } = await getWords()
  return (
    <Section title={t("collecting.subject.ask")}>
      <p className="quiet small prose">{t("collecting.subject.atOnce")}</p>
      <Card>
        <ActionForm action={askMore.bind(null, cycleId, subject.id)}>
          <PeopleField name="people" label={t("collecting.subject.who")} multiple without={[subject.personId]} />
          <GroupField name="group" groups={groups} />
          <FormActions>
            <AskButton
              label={t("setUp.raters.ask")}
              confirmLabel={t("collecting.subject.send")}
              pendingLabel={t("setUp.adding")}
            />
          </FormActions>
        </ActionForm>
        <Disclosure label={t("setUp.raters.askNew")}>
          <ActionForm action={askNewPerson.bind(null, cycleId, subject.id)}>
            <GroupField name="newGroup" groups={groups} />
            <NewPersonFields />
            <FormActions>
              <SubmitButton variant="secondary" pendingLabel={t("setUp.adding")}>
                {t("setUp.raters.addAndAsk")}
              </SubmitButton>
            </FormActions>
          </ActionForm>
        </Disclosure>
      </Card>
    </Section>
  )
}

/** Nobody but the subject answers as "self", so that group is not offered. */
async function GroupField({ name, groups }: { name: string; groups: LocalGroup[] }) {
  const { t } = await getWords()
  const offered = groups.filter(({ kind }) => kind !== "self")
  return (
    <SelectField
      name={name}
      label={t("setUp.raters.askAs")}
      defaultValue={offered.find(({ kind }) => kind === "anonymous")?.id}
    >
      {offered.map(({ id, name: group }) => (
        <option key={id} value={id}>
          {group}
        </option>
      ))}
    </SelectField>
  )
}
