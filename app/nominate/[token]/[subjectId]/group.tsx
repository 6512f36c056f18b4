import styles from "@/app/_nomination/nomination.module.css"
import { ProposalTags } from "@/app/_nomination/proposalTags"
import { getWords } from "@/app/_server/words"
import { Badge } from "@/app/_ui/block"
import { Button } from "@/app/_ui/button"
import type { ShownGroup } from "@/lib/nomination/findNomination"

/** The id of the form that every button of the page sends. */
export const CHOICES = "choices"

/** Who is proposed in one group, and whom the lines of reporting suggest. */
export async function GroupOfProposals({
  group,
  isOpen,
  isApprover,
}: {
  group: ShownGroup & { title: string }
  isOpen: boolean
  isApprover: boolean
}) {
  const { t, format } = await getWords()
  const { title, proposals, asked, suggestions, least, most } = group
  const count = proposals.length + asked.length
  return (
    <section className={styles.group} aria-label={title}>
      <div className="row apart">
        <h2>{title}</h2>
        <span className="row">
          <span className="quiet small numbers">{t("nomination.page.count", { count, least, most })}</span>
          {count >= most ? (
            <Badge tone="success">{t("nomination.page.full")}</Badge>
          ) : (
            count >= least && count > 0 && <Badge tone="success">{t("nomination.page.enough")}</Badge>
          )}
        </span>
      </div>
      {asked.length > 0 && <p className="quiet small">{t("nomination.page.asked", { names: format.list(asked) })}</p>}
      {proposals.length === 0 ? (
        count === 0 && <p className="quiet">{t("nomination.page.nobody")}</p>
      ) : (
        <ul className={styles.people}>
          {proposals.map((proposal) => (
            <li key={proposal.proposalId} className={styles.person}>
              <span className={styles.who}>
                {proposal.name} {proposal.unit && <span className="quiet small">{proposal.unit}</span>}{" "}
                <ProposalTags proposal={proposal} all={isApprover} />
              </span>
              {isOpen && (
                <Button
                  type="submit"
                  variant="quiet"
                  form={CHOICES}
                  name="remove"
                  value={proposal.proposalId}
                  aria-label={t("nomination.page.removeOne", { name: proposal.name, group: title })}
                >
                  {t("nomination.page.remove")}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {isOpen && count < most && suggestions.length > 0 && (
        <details open={proposals.length === 0 || undefined}>
          <summary className="small">{t("nomination.page.suggested")}</summary>
          <ul className={styles.people}>
            {suggestions.map(({ personId, name, unit, isOften }) => (
              <li key={personId} className={styles.person}>
                <span className={styles.who}>
                  {name} {unit && <span className="quiet small">{unit}</span>}{" "}
                  {isOften && <Badge>{t("nomination.tags.often")}</Badge>}
                </span>
                <Button
                  type="submit"
                  form={CHOICES}
                  name="add"
                  value={`${personId} ${group.id}`}
                  aria-label={t("nomination.page.addOne", { name, group: title })}
                >
                  {t("nomination.page.add")}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
