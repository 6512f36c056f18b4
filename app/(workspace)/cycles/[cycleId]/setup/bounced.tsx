import Link from "next/link"
import { getWords } from "@/app/_server/words"
import { Notice } from "@/app/_ui/block"
import { addressOf } from "@/app/_ui/pager"
import type { Announcements } from "@/lib/cycle/findAnnouncements"

/** Whom the announcement of a draft did not reach, each with the way to their address; nothing where it reached everyone. */
export async function Bounced({
  cycleId,
  bounced: { people, count },
}: {
  cycleId: string
  bounced: Announcements["bounced"]
}) {
  const { t } = await getWords()
  if (count === 0) return null
  const more = count - people.length
  const mailbox = addressOf("/mailbox", { cycle: cycleId, kind: "announcement", state: "failed" })
  return (
    <Notice tone="warning" title={t("launchPlan.announce.bounced.title", { people: count })}>
      <p>{t("launchPlan.announce.bounced.about")}</p>
      <ul>
        {people.map(({ id, name, email }) => (
          <li key={id}>
            {t.rich("launchPlan.announce.bounced.one", {
              name,
              email,
              person: (chunks) => (
                <Link href={`/people/${id}`} prefetch={false}>
                  {chunks}
                </Link>
              ),
            })}
          </li>
        ))}
        {more > 0 && (
          <li>
            {t.rich("launchPlan.announce.bounced.more", {
              people: more,
              mailbox: (chunks) => (
                <Link href={mailbox} prefetch={false}>
                  {chunks}
                </Link>
              ),
            })}
          </li>
        )}
      </ul>
    </Notice>
  )
}
