import { Arrival } from "@/app/answer/_keeping/arrival"
import { addressOf, listAddress, sideAddress } from "@/lib/ballot/addresses"
import { stepsOf } from "@/app/answer/[token]/[invitationId]/steps"
import styles from "@/app/answer/[token]/side-by-side/sideBySide.module.css"
import { getWords } from "@/app/_server/words"
import { PageHeader } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import type { RaterLink } from "@/lib/ballot/raterLink"
import { isUnanswered, type BehaviourAsked } from "@/lib/ballot/sideBySide"
import { progressOf } from "@/lib/questionnaire/answers"
import { askedOf } from "@/lib/questionnaire/asked"

/** All behaviours had their turn: what is open, and each colleague's own words, from where their answers are sent. */
export async function Rated({ token, links, asked }: { token: string; links: RaterLink[]; asked: BehaviourAsked[] }) {
  const words = await getWords()
  const { t } = words
  const skipped = asked.filter(isUnanswered)
  const last = asked.at(-1)!.item.id
  return (
    <div className="page narrow">
      <PageHeader
        title={t(skipped.length === 0 ? "sideBySide.rated.title" : "sideBySide.rated.titleSkipped")}
        lead={t("sideBySide.rated.lead")}
        back={{ href: sideAddress(token, last), label: t("sideBySide.title") }}
      />
      <Arrival />
      {skipped.length > 0 && (
        <p>
          {t("sideBySide.rated.skipped", { count: skipped.length })}{" "}
          <ButtonLink href={sideAddress(token, skipped[0]!.item.id)} prefetch={false}>
            {t("sideBySide.rated.toSkipped")}
          </ButtonLink>
        </p>
      )}
      <ul className={styles.colleagues}>
        {links.map((link, place) => {
          const next = stepsOf(words, link).find(({ kind }) => kind !== "competency")!
          const { answered, total } = progressOf(askedOf(link.cycle.questionnaire, link.group.id), link.draft)
          return (
            <li key={link.id}>
              <span>
                <strong>{link.subjectName}</strong>{" "}
                <span className="quiet">{t("answering.soFar", { answered, total })}</span>
              </span>
              <ButtonLink
                href={addressOf(link, next.id)}
                variant={place === 0 ? "primary" : "secondary"}
                prefetch={false}
              >
                {t("sideBySide.rated.words", { name: link.subjectName })}
              </ButtonLink>
            </li>
          )
        })}
      </ul>
      <p>
        <ButtonLink href={listAddress(token)} variant="quiet" prefetch={false}>
          {t("answering.list.back")}
        </ButtonLink>
      </p>
    </div>
  )
}
