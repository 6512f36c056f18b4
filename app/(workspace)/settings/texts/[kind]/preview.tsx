import { z } from "zod"
import styles from "@/app/(workspace)/settings/texts/[kind]/texts.module.css"
import message from "@/app/(workspace)/mailbox/[messageId]/message.module.css"
import { requireOrganiser } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { Card, Notice, Section } from "@/app/_ui/block"
import { Button } from "@/app/_ui/button"
import { SelectField, TextField } from "@/app/_ui/form"
import { listNewestCycles } from "@/lib/cycle/listNewestCycles"
import { findContact } from "@/lib/mail/findContact"
import { findMailWay } from "@/lib/mail/findMailWay"
import { findPreview } from "@/lib/mail/findPreview"
import type { MailText, TextKind } from "@/lib/mail/mailText"
import { sampleContent } from "@/lib/mail/sample"
import { renderMessage } from "@/lib/mail/templates"
import { SearchSchema } from "@/lib/people/search"

/** What an address may ask to be shown; anything else is as if it were not there. */
export const PreviewSchema = z.object({ cycle: z.uuid().optional().catch(undefined), receiver: SearchSchema })

type PreviewAsked = z.infer<typeof PreviewSchema>

/** The text as it is saved, as somebody gets it who is chosen in an address: without a script, and to be kept. */
export async function Preview({
  kind,
  text,
  asked: { cycle: cycleId, receiver: search },
}: {
  kind: TextKind
  text: MailText | null
  asked: PreviewAsked
}) {
  const { db, secret, organiser, transport, configuration } = await requireOrganiser()
  const words = await getWords()
  const { t } = words
  const { publicUrl } = configuration
  const cycles = await listNewestCycles(db, organiser)
  const { mailWay } = await findMailWay(db, secret, transport !== null, organiser)
  const sender = { contact: await findContact(db, secret, organiser), mailWay }
  const { workspaceName } = organiser
  const content = cycleId
    ? await findPreview(db, organiser, kind, { cycleId, search }, { secret, publicUrl, words, ...sender })
    : sampleContent(words, kind, { workspaceName, publicUrl, ...sender })
  return (
    <Section title={t("mailTexts.preview.title")} id="preview">
      <p className="quiet">{t("mailTexts.preview.about")}</p>
      <Card>
        <form action="#preview" className={styles.choice}>
          <SelectField name="cycle" label={t("mailTexts.preview.cycle")} defaultValue={cycleId ?? ""}>
            <option value="">{t("mailTexts.preview.invented")}</option>
            {cycles.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          <TextField
            name="receiver"
            type="search"
            label={t("mailTexts.preview.receiver")}
            hint={t("mailTexts.preview.receiverHint")}
            defaultValue={search}
            autoComplete="off"
          />
          <Button type="submit">{t("mailTexts.preview.button")}</Button>
        </form>
      </Card>
      {content ? (
        <Shown name={receiverOf(content)} {...renderMessage(words, content, text)} />
      ) : (
        <Notice tone="warning">{t("mailTexts.preview.nobody")}</Notice>
      )}
    </Section>
  )
}

function receiverOf(content: NonNullable<Awaited<ReturnType<typeof findPreview>>>): string {
  if ("raterName" in content) return content.raterName
  return "coachName" in content ? content.coachName : content.subjectName
}

/** Sandboxed without any rights: what is in a mail can only be looked at. */
async function Shown({ name, subject, html, text }: { name: string; subject: string; html: string; text: string }) {
  const { t } = await getWords()
  return (
    <>
      <p>
        {t("mailTexts.preview.to", { name })} <strong>{subject}</strong>
      </p>
      <div className={styles.frames}>
        {(["wide", "narrow"] as const).map((width) => (
          <figure key={width} className={styles[width]}>
            <figcaption>{t(`mailTexts.preview.${width}`)}</figcaption>
            <iframe title={t(`mailTexts.preview.${width}`)} srcDoc={html} sandbox="" />
          </figure>
        ))}
      </div>
      <details>
        <summary>{t("mailTexts.preview.plain")}</summary>
        <pre className={message.text}>{text}</pre>
      </details>
    </>
  )
}
