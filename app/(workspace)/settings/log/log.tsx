import { getWords } from "@/app/_server/words"
import { Notice, Section } from "@/app/_ui/block"
import { actorWords, eventWords } from "@/lib/log/eventWords"
import type { Log } from "@/lib/log/readLog"

/** Who did what, and when, the newest first. */
export async function LogSection({ log, timeZone, isOwner }: { log: Log; timeZone: string; isOwner: boolean }) {
  const words = await getWords()
  const { t, format } = words
  return (
    <Section title={t("settings.log.title")}>
      <p className="quiet">{t("settings.log.about")}</p>
      {log.isIntact ? (
        <p>{t("settings.log.intact")}</p>
      ) : (
        <Notice tone="danger" title={t("settings.log.broken")}>
          {t("settings.log.brokenBody")}
        </Notice>
      )}
      <div className="table-frame">
        <table className="table stacked">
          <thead>
            <tr>
              <th scope="col">{t("settings.log.when")}</th>
              <th scope="col">{t("settings.log.who")}</th>
              <th scope="col">{t("settings.log.what")}</th>
            </tr>
          </thead>
          <tbody>
            {log.events.map(({ position, at, actor, kind, about, names }) => (
              <tr key={position}>
                <td className="numbers">{format.moment(at, timeZone)}</td>
                <td>{actorWords(words, actor, names)}</td>
                <td>{eventWords(words, kind, about, names)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small quiet">
        {t("settings.log.all", { count: log.events.length })} {t("settings.log.zone", { timeZone })}
      </p>
      {isOwner && (
        <p>
          <a href="/settings/log.csv" download>
            {t("settings.log.takeAlong")}
          </a>
        </p>
      )}
    </Section>
  )
}
