import { Goals } from "@/app/_plan/goals"
import { Marks } from "@/app/_plan/marks"
import styles from "@/app/_plan/plan.module.css"
import { Suggestions } from "@/app/_plan/suggestions"
import { TakeComment } from "@/app/_plan/takeComment"
import { getWords } from "@/app/_server/words"
import { SubmitButton } from "@/app/_ui/form"
import { mark, share, stopSharing } from "@/app/report/[token]/planActions"
import { chosenComments } from "@/lib/plan/chosenComments"
import type { OwnPlan as Found } from "@/lib/plan/findOwnPlan"
import { suggestedItems } from "@/lib/plan/suggestedItems"
import { suggestionsFor } from "@/lib/plan/suggestions"
import { itemsOf } from "@/lib/questionnaire/schema"
import { capital, itemOf } from "@/lib/report/reading/parts"
import type { Reading } from "@/lib/report/reading"

interface Own {
  token: string
  reading: Reading
  found: Found
}

/** What the person makes of their report: theirs to write, and to share or not. */
export async function OwnPlan({ token, reading, found }: Own) {
  const { t } = await getWords()
  const { plan, sharedAt, coachName } = found
  const { questionnaire } = reading
  const choiceOf = ({ id, self }: { id: string; self: string }) => ({ id, words: capital(self) })
  return (
    <section className={styles.plan} id="plan">
      <h2>{t("plan.title")}</h2>
      <p className={styles.lead}>{t("plan.lead")}</p>
      <Marks
        marks={plan.marks}
        suggested={suggestedItems(reading).map((id) => choiceOf(itemOf(reading, id)))}
        groups={questionnaire.competencies.map(({ id, name }) => {
          return { name, choices: itemsOf(questionnaire, id).map(choiceOf) }
        })}
        action={mark.bind(null, token)}
      />
      <ThingsToTry token={token} reading={reading} found={found} />
      <WordsToKeep token={token} reading={reading} found={found} />
      <h3>{t("plan.goals.title")}</h3>
      <Goals token={token} goals={plan.goals} questionnaire={questionnaire} />
      <Sharing token={token} isShared={sharedAt !== null} coach={coachName} />
    </section>
  )
}

/** For what is to be worked on, what more of it could look like. */
async function ThingsToTry({ token, reading, found: { plan } }: Own) {
  const words = await getWords()
  const { questionnaire } = reading
  const items = questionnaire.items.filter(
    ({ id }) => plan.marks[id] === "work" && suggestionsFor(words, questionnaire, id).length > 0,
  )
  if (items.length === 0) return null
  return (
    <section className={`${styles.toTry} no-print`}>
      <h3>{words.t("plan.suggestions.title")}</h3>
      <p className="quiet">{words.t("plan.suggestions.lead")}</p>
      {items.map(({ id, self }) => (
        <section key={id}>
          <h4>{capital(self)}</h4>
          <Suggestions token={token} questionnaire={questionnaire} item={id} />
        </section>
      ))}
    </section>
  )
}

/** The comments that were taken into the plan. */
async function WordsToKeep({ token, reading, found }: Own) {
  const { t } = await getWords()
  const chosen = chosenComments(reading, found.plan, found.places)
  if (chosen.length === 0) return null
  return (
    <section className={styles.words}>
      <h3>{t("plan.comments.title")}</h3>
      <ul>
        {chosen.map(({ place, from, text, question }) => (
          <li key={`${place.question}-${place.index}`}>
            <blockquote dir="auto">{text}</blockquote>
            <div className="row apart">
              <cite>{t("plan.comments.from", { from, question })}</cite>
              <TakeComment token={token} found={found} reading={reading} place={place} isInPlan />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

async function Sharing({ token, isShared, coach }: { token: string; isShared: boolean; coach: string | null }) {
  const { t } = await getWords()
  if (!coach) return <p className="quiet no-print">{t("plan.sharing.alone")}</p>
  return (
    <form
      action={(isShared ? stopSharing : share).bind(null, token)}
      className={`${styles.sharing} no-print`}
      aria-label={t("plan.sharing.title")}
    >
      <p role="status">{isShared ? t("plan.sharing.shared", { coach }) : t("plan.sharing.notShared", { coach })}</p>
      <SubmitButton
        variant="secondary"
        pendingLabel={isShared ? t("plan.sharing.stopping") : t("plan.sharing.sharingNow")}
      >
        {isShared ? t("plan.sharing.stop") : t("plan.sharing.share", { coach })}
      </SubmitButton>
    </form>
  )
}
