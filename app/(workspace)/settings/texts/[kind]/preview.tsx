import styles from "@/app/(workspace)/settings/texts/[kind]/texts.module.css"
import message from "@/app/(workspace)/mailbox/[messageId]/message.module.css"
import { sendTest } from "@/app/(workspace)/settings/texts/actions"
import type { PreviewAsked } from "@/app/(workspace)/settings/texts/previewForm"
import { requireOrganiser } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { Card, Notice, Section } from "@/app/_ui/block"
import { Button } from "@/app/_ui/button"
import { ActionForm, SelectField, SubmitButton, TextField } from "@/app/_ui/form"
import { listNewestCycles } from "@/lib/cycle/listNewestCycles"
import { findSender } from "@/lib/mail/findMailWay"
import { findReceiver } from "@/lib/mail/findReceiver"
import { findPreview } from "@/lib/mail/findPreview"
import type { MailText, TextKind } from "@/lib/mail/mailText"
import { sampleContent } from "@/lib/mail/sample"
import { renderMessage } from "@/lib/mail/templates"

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
  const { way, contact } = await findSender(db, secret, transport !== null, organiser)
  const sender = { contact, mailWay: way.mailWay }
  const { workspaceName } = organiser
  const personId = cycleId && (await findReceiver(db, organiser, kind, { cycleId, search }))
  const making = { secret, publicUrl, words, ...sender }
  const content = cycleId
    ? personId && (await findPreview(db, organiser, kind, { cycleId, personId }, making))
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
        <>
          <Shown name={receiverOf(content)} {...renderMessage(words, content, text)} />
          <Card>
            <h3>{t("mailTexts.test.title")}</h3>
            <p>
              {t("mailTexts.test.about", {
                email: organiser.email,
                name: receiverOf(content),
                of: cycleId ? "receiver" : "none",
              })}
            </p>
            <ActionForm action={sendTest.bind(null, kind)}>
              <input type="hidden" name="cycle" value={cycleId ?? ""} />
              <input type="hidden" name="receiver" value={search} />
              <SubmitButton variant="secondary">{t("mailTexts.test.button")}</SubmitButton>
            </ActionForm>
          </Card>
        </>
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
