import { Keeping } from "@/app/answer/_keeping/keeping"
import { Keys } from "@/app/answer/_keeping/keys"
import { nameOnPage } from "@/app/answer/_keeping/nameOnPage"
import { ScaleField } from "@/app/answer/_keeping/scaleField"
import { ScreenForm, type Way } from "@/app/answer/_keeping/screenForm"
import { listAddress, sideAddress } from "@/lib/ballot/addresses"
import { drawnOf } from "@/app/answer/[token]/drawnOf"
import { saveBehaviour } from "@/app/answer/[token]/side-by-side/actions"
import styles from "@/app/answer/[token]/side-by-side/sideBySide.module.css"
import { getWords } from "@/app/_server/words"
import { PageHeader } from "@/app/_ui/block"
import { appearanceOf } from "@/lib/ballot/appearance"
import { keptOf } from "@/lib/ballot/draft"
import { drawnToken } from "@/lib/ballot/drawn"
import { scoreField } from "@/lib/ballot/fields"
import type { BehaviourAsked } from "@/lib/ballot/sideBySide"
import { inLanguage } from "@/lib/questionnaire/localQuestionnaire"
import { groupOf } from "@/lib/questionnaire/schema"

/** Where all behaviours have had their turn. */
export const RATED = "rated"

export interface AroundBehaviour {
  /** From 1 to `count`. */
  place: number
  count: number
  previous: string | null
  next: string
}

/** One behaviour with all colleagues as rows, the scale across; on a phone one below the other. */
export async function Behaviour({
  token,
  asked: { item, links },
  around,
  all,
  now,
}: {
  token: string
  asked: BehaviourAsked
  around: AroundBehaviour
  all: BehaviourAsked[]
  now: Date
}) {
  const words = await getWords()
  const { t } = words
  const questionnaire = inLanguage(links[0]!.cycle.questionnaire, words.language)
  const { other, competency } = questionnaire.items.find(({ id }) => id === item.id)!
  const field = scoreField(item.id)
  const everybody = [...new Map(all.flatMap((each) => each.links).map((link) => [link.id, link])).values()]
  const wayTo = (go: string, label: string): Way => ({
    go,
    url: sideAddress(token, go),
    label,
    isAtOnce: go !== RATED,
  })
  return (
    <Keeping drawn={everybody.map((link) => drawnOf(link, now))}>
      <ScreenForm
        action={saveBehaviour.bind(null, token)}
        header={
          <PageHeader
            title={`… ${other}`}
            lead={questionnaire.competencies.find(({ id }) => id === competency)!.name}
            back={{ href: listAddress(token), label: t("answering.list.back") }}
          />
        }
        isWide
        place={around.place}
        count={around.count}
        behaviours={all.flatMap((each) => each.links.map(({ id }) => ({ id, fields: [scoreField(each.item.id)] })))}
        next={wayTo(around.next, t(around.next === RATED ? "sideBySide.toWords" : "sideBySide.next"))}
        previous={around.previous === null ? null : wayTo(around.previous, t("answering.steps.back"))}
        endUrl={listAddress(token)}
        footer={
          <details>
            <summary>{t("sideBySide.appears")}</summary>
            <ul>
              {links.map((link) => (
                <li key={link.id}>
                  <strong>{link.subjectName}</strong>:{" "}
                  {appearanceOf(
                    words,
                    groupOf(questionnaire, link.group.id),
                    { ...link.cycle, invited: link.groupSize },
                    link.subjectName,
                  )}
                </li>
              ))}
            </ul>
          </details>
        }
      >
        <Keys scale={questionnaire.scale} />
        {links.map((link) => {
          const group = groupOf(questionnaire, link.group.id)
          const kept = keptOf(link.draft, field)
          return (
            <ScaleField
              key={link.id}
              name={nameOnPage(field, link.id)}
              isRow
              legend={
                <>
                  {link.subjectName}{" "}
                  <span className={styles.role}>
                    {t(group.kind === "identified" ? "sideBySide.asNamed" : "sideBySide.as", { one: group.one })}
                  </span>
                </>
              }
              scale={questionnaire.scale}
              value={kept.value}
              drawn={drawnToken(kept)}
            />
          )
        })}
      </ScreenForm>
    </Keeping>
  )
}
