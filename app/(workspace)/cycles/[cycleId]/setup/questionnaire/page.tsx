import type { Metadata } from "next"
import type { ReactNode } from "react"
import styles from "@/app/(workspace)/cycles/[cycleId]/setup/questionnaire/questionnaire.module.css"
import { saveWording } from "@/app/(workspace)/cycles/[cycleId]/setup/actions"
import { Disclosure } from "@/app/(workspace)/cycles/disclosure"
import { draftOf, type CycleParams } from "@/app/(workspace)/cycles/organiser"
import { Badge, Card, Section } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import { ActionForm, FormActions, SubmitButton, TextField } from "@/app/_ui/form"
import { CLAIMS } from "@/lib/questionnaire/builtIn"
import { itemsOf, type Competency, type Item, type Questionnaire } from "@/lib/questionnaire/schema"

export const metadata: Metadata = { title: "Questionnaire of the cycle" }

export default async function QuestionnairePage({ params }: { params: CycleParams }) {
  const { cycle } = await draftOf(params)
  const { questionnaire } = cycle
  return (
    <>
      <p className="prose">
        {questionnaire.items.length} behaviours in {questionnaire.competencies.length} competencies, and{" "}
        {questionnaire.questions.length} open questions. Each behaviour goes back to what a text says of leaders or of
        managers, quoted below it. You may put things into your own words until the launch; what is asked and how it is
        counted stays, so that reports remain comparable.
      </p>
      {(["leadership", "management"] as const).map((dimension) => (
        <Section key={dimension} title={dimension === "leadership" ? "Leadership" : "Management"} id={dimension}>
          {questionnaire.competencies
            .filter((competency) => competency.dimension === dimension)
            .map((competency) => (
              <CompetencyCard
                key={competency.id}
                cycleId={cycle.id}
                questionnaire={questionnaire}
                competency={competency}
              />
            ))}
        </Section>
      ))}
      <Section title="Scale" id="scale">
        <ScaleCard cycleId={cycle.id} questionnaire={questionnaire} />
      </Section>
      <Section title="Open questions" id="questions">
        <QuestionsCard cycleId={cycle.id} questionnaire={questionnaire} />
      </Section>
      <div>
        <ButtonLink href={`/cycles/${cycle.id}/setup/subjects`} variant="primary">
          Continue to people
        </ButtonLink>
      </div>
    </>
  )
}

interface PartProps {
  cycleId: string
  questionnaire: Questionnaire
}

function CompetencyCard({ cycleId, questionnaire, competency }: PartProps & { competency: Competency }) {
  const items = itemsOf(questionnaire, competency.id)
  return (
    <Card>
      <div className="row apart">
        <h3>{competency.name}</h3>
        <Badge>{items.length} behaviours</Badge>
      </div>
      <p className="quiet">{competency.about}</p>
      <div className="stack" style={{ gap: "0.5rem" }}>
        <span className="small quiet">{questionnaire.leadIn.other}</span>
        <ol className={styles.items}>
          {items.map((item) => (
            <li key={item.id}>
              {item.other}
              <span className={styles.source}>{sourceOf(item)}</span>
            </li>
          ))}
        </ol>
      </div>
      <WordingForm cycleId={cycleId} label={`Edit the wording of ${competency.name}`}>
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

function sourceOf({ sources }: Item): string {
  if (sources.length === 0) return "Your own."
  const claims = sources.map((id) => `“${CLAIMS[id] ?? id}” (${id})`)
  return `From: ${claims.join(", ")}`
}

function ScaleCard({ cycleId, questionnaire: { scale } }: PartProps) {
  return (
    <Card>
      <ul className={styles.scale}>
        {scale.points.map(({ value, label }) => (
          <li key={value}>
            <strong>{value}</strong> {label}
          </li>
        ))}
        <li className="quiet">{scale.notObserved}, apart from the scale and never counted as a number</li>
      </ul>
      <WordingForm cycleId={cycleId} label="Edit the words of the scale">
        <div className={styles.pair}>
          {scale.points.map(({ value, label }) => (
            <TextField
              key={value}
              name={`scale.labels.${value}`}
              label={`Word for ${value}`}
              defaultValue={label}
              maxLength={40}
            />
          ))}
          <TextField
            name="scale.notObserved"
            label="Word for “cannot say”"
            defaultValue={scale.notObserved}
            maxLength={40}
          />
        </div>
      </WordingForm>
    </Card>
  )
}

function QuestionsCard({ cycleId, questionnaire: { questions } }: PartProps) {
  return (
    <Card>
      <ol className={styles.items}>
        {questions.map((question) => (
          <li key={question.id}>
            {question.other} {question.optional && <span className="small quiet">(optional)</span>}
            <span className={styles.source}>{question.hint}</span>
          </li>
        ))}
      </ol>
      <WordingForm cycleId={cycleId} label="Edit the open questions">
        {questions.map(({ id, other, self, hint }, index) => (
          <fieldset key={id} className={styles.pair}>
            <legend>Question {index + 1}</legend>
            <TextField
              name={`questions.${id}.other`}
              label="About somebody else"
              defaultValue={other}
              maxLength={200}
            />
            <TextField name={`questions.${id}.self`} label="About oneself" defaultValue={self} maxLength={200} />
            <TextField name={`questions.${id}.hint`} label="What helps to answer" defaultValue={hint} maxLength={300} />
          </fieldset>
        ))}
      </WordingForm>
    </Card>
  )
}

function WordingForm({ cycleId, label, children }: { cycleId: string; label: string; children: ReactNode }) {
  return (
    <Disclosure label={label}>
      <ActionForm action={saveWording.bind(null, cycleId)}>
        {children}
        <FormActions>
          <SubmitButton pendingLabel="Saving …">Save the wording</SubmitButton>
        </FormActions>
      </ActionForm>
    </Disclosure>
  )
}
