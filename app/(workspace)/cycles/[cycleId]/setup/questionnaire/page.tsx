import type { Metadata } from "next"
import type { ReactNode } from "react"
import styles from "@/app/(workspace)/cycles/[cycleId]/setup/questionnaire/questionnaire.module.css"
import { saveWording } from "@/app/(workspace)/cycles/[cycleId]/setup/actions"
import { SeenField } from "@/app/(workspace)/cycles/[cycleId]/setup/seenField"
import { Disclosure } from "@/app/(workspace)/cycles/disclosure"
import { requireDraftPart, type CycleParams } from "@/app/(workspace)/cycles/gates"
import { getWords } from "@/app/_server/words"
import { Badge, Card, Section } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import { ActionForm, FormActions, SubmitButton, TextField } from "@/app/_ui/form"
import { CLAIMS } from "@/lib/questionnaire/claims"
import {
  inLanguage,
  type LocalCompetency,
  type LocalItem,
  type LocalQuestionnaire,
} from "@/lib/questionnaire/localQuestionnaire"
import { isAskedOf, itemsOf } from "@/lib/questionnaire/schema"
import type { Words } from "@/lib/words/words"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("setUp.questionnaire.title") }
}

const DIMENSIONS = ["leadership", "management"] as const

export default async function QuestionnairePage({ params }: { params: CycleParams }) {
  const { cycle, seen } = await requireDraftPart(params, "questionnaire")
  const { t, language } = await getWords()
  const questionnaire = inLanguage(cycle.questionnaire, language)
  const { items, competencies, questions } = questionnaire
  const part = { cycleId: cycle.id, questionnaire, seen }
  return (
    <>
      <p className="prose">
        {t("setUp.questionnaire.about", {
          behaviours: items.length,
          competencies: competencies.length,
          questions: questions.length,
        })}
      </p>
      {DIMENSIONS.map((dimension) => (
        <Section key={dimension} title={t(`setUp.questionnaire.dimensions.${dimension}`)} id={dimension}>
          {competencies
            .filter((competency) => competency.dimension === dimension)
            .map((competency) => (
              <CompetencyCard key={competency.id} {...part} competency={competency} />
            ))}
        </Section>
      ))}
      <Section title={t("setUp.questionnaire.scale.title")} id="scale">
        <ScaleCard {...part} />
      </Section>
      <Section title={t("setUp.questionnaire.questions.title")} id="questions">
        <QuestionsCard {...part} />
      </Section>
      <div>
        <ButtonLink href={`/cycles/${cycle.id}/setup/subjects`} variant="primary">
          {t("setUp.questionnaire.next")}
        </ButtonLink>
      </div>
    </>
  )
}

interface FormProps {
  cycleId: string
  seen: { revision: number; isOwn: boolean }
}

interface PartProps extends FormProps {
  questionnaire: LocalQuestionnaire
}

async function CompetencyCard({ questionnaire, competency, ...form }: PartProps & { competency: LocalCompetency }) {
  const words = await getWords()
  const { t } = words
  const items = itemsOf(questionnaire, competency.id)
  return (
    <Card>
      <div className="row apart">
        <h3>{competency.name}</h3>
        <Badge>{t("setUp.questionnaire.behaviours", { behaviours: items.length })}</Badge>
      </div>
      <p className="quiet">{competency.about}</p>
      <div className="stack" style={{ gap: "0.5rem" }}>
        <span className="small quiet">{questionnaire.leadIn.other}</span>
        <ol className={styles.items}>
          {items.map((item) => (
            <li key={item.id}>
              {item.other}
              <span className={styles.source}>{sourceOf(words, questionnaire, item)}</span>
            </li>
          ))}
        </ol>
      </div>
      <WordingForm {...form} label={t("setUp.questionnaire.edit", { competency: competency.name })}>
        {items.map((item) => (
          <fieldset key={item.id} className={styles.pair}>
            <legend>{item.id}</legend>
            <TextField
              name={`items.${item.id}.other`}
              label={questionnaire.leadIn.other}
              defaultValue={item.other}
              maxLength={200}
            />
            <TextField
              name={`items.${item.id}.self`}
              label={questionnaire.leadIn.self}
              defaultValue={item.self}
              maxLength={200}
            />
          </fieldset>
        ))}
      </WordingForm>
    </Card>
  )
}

/** Where an item comes from, and who is asked it, unless all are. */
function sourceOf({ t, format }: Words, { groups }: LocalQuestionnaire, item: LocalItem): string {
  const claims = item.sources.map((id) => t("setUp.questionnaire.claim", { claim: CLAIMS[id] ?? id, id }))
  const source =
    claims.length === 0
      ? t("setUp.questionnaire.ownItem")
      : t("setUp.questionnaire.source", { claims: format.list(claims) })
  if (!item.askedOf) return source
  const asked = groups.filter(({ id }) => isAskedOf(item, id)).map(({ name }) => name)
  return `${source} ${t("setUp.questionnaire.askedOf", { groups: format.list(asked) })}`
}

async function ScaleCard({ questionnaire: { scale }, ...form }: PartProps) {
  const { t } = await getWords()
  return (
    <Card>
      <ul className={styles.scale}>
        {scale.points.map(({ value, label }) => (
          <li key={value}>
            <strong>{value}</strong> {label}
          </li>
        ))}
        <li className="quiet">{t("setUp.questionnaire.scale.apart", { notObserved: scale.notObserved })}</li>
      </ul>
      <WordingForm {...form} label={t("setUp.questionnaire.scale.edit")}>
        <div className={styles.pair}>
          {scale.points.map(({ value, label }) => (
            <TextField
              key={value}
              name={`scale.labels.${value}`}
              label={t("setUp.questionnaire.scale.word", { value })}
              defaultValue={label}
              maxLength={40}
            />
          ))}
          <TextField
            name="scale.notObserved"
            label={t("setUp.questionnaire.scale.notObserved")}
            defaultValue={scale.notObserved}
            maxLength={40}
          />
        </div>
      </WordingForm>
    </Card>
  )
}

async function QuestionsCard({ questionnaire: { questions }, ...form }: PartProps) {
  const { t } = await getWords()
  return (
    <Card>
      <ol className={styles.items}>
        {questions.map(({ id, other, optional, hint }) => (
          <li key={id}>
            {other} {optional && <span className="small quiet">{t("setUp.questionnaire.questions.optional")}</span>}
            <span className={styles.source}>{hint}</span>
          </li>
        ))}
      </ol>
      <p className="small quiet">{t("setUp.questionnaire.questions.matters")}</p>
      <WordingForm {...form} label={t("setUp.questionnaire.questions.edit")}>
        {questions.map(({ id, other, self, hint }, index) => (
          <fieldset key={id} className={styles.pair}>
            <legend>{t("setUp.questionnaire.questions.number", { number: index + 1 })}</legend>
            <TextField
              name={`questions.${id}.other`}
              label={t("setUp.questionnaire.questions.other")}
              defaultValue={other}
              maxLength={200}
            />
            <TextField
              name={`questions.${id}.self`}
              label={t("setUp.questionnaire.questions.self")}
              defaultValue={self}
              maxLength={200}
            />
            <TextField
              name={`questions.${id}.hint`}
              label={t("setUp.questionnaire.questions.hint")}
              defaultValue={hint}
              maxLength={300}
            />
          </fieldset>
        ))}
      </WordingForm>
    </Card>
  )
}

async function WordingForm({ cycleId, seen, label, children }: FormProps & { label: string; children: ReactNode }) {
  const { t } = await getWords()
  return (
    <Disclosure label={label}>
      <ActionForm action={saveWording.bind(null, cycleId)}>
        <SeenField {...seen} />
        {children}
        <FormActions>
          <SubmitButton pendingLabel={t("setUp.saving")}>{t("setUp.questionnaire.save")}</SubmitButton>
        </FormActions>
      </ActionForm>
    </Disclosure>
  )
}
