import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { SeenField } from "@/app/(workspace)/cycles/[cycleId]/setup/seenField"
import { resetText, saveText } from "@/app/(workspace)/settings/texts/actions"
import { Placeholders } from "@/app/(workspace)/settings/texts/[kind]/placeholders"
import { Preview } from "@/app/(workspace)/settings/texts/[kind]/preview"
import { PreviewSchema } from "@/app/(workspace)/settings/texts/previewForm"
import styles from "@/app/(workspace)/settings/texts/[kind]/texts.module.css"
import { textLanguage } from "@/app/(workspace)/settings/texts/textLanguage"
import { requireOrganiser } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { Card, Section } from "@/app/_ui/block"
import { ConfirmButton } from "@/app/_ui/confirm"
import { ActionForm, SubmitButton, TextAreaField, TextField } from "@/app/_ui/form"
import type { DraftEdit } from "@/lib/cycle/draftPart"
import { findMailText } from "@/lib/mail/findMailText"
import { defaultText, hasOwnSubject, isTextKind, PLACEHOLDERS, type MailText, type TextKind } from "@/lib/mail/mailText"
import { LONGEST } from "@/lib/mail/mailTextForm"

type Params = Promise<{ kind: string }>

async function kindOf(params: Params): Promise<TextKind> {
  const { kind } = await params
  return isTextKind(kind) ? kind : notFound()
}

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t(`mailbox.kinds.${await kindOf(params)}`) }
}

/** One kind of mail: its text beside the default one, how it looks, and a test of it. */
export default async function MailTextPage({
  params,
  searchParams,
}: {
  params: Params
  searchParams: Promise<Record<string, unknown>>
}) {
  const { db, organiser } = await requireOrganiser()
  const { t, language } = await getWords()
  const kind = await kindOf(params)
  const { text, edit } = await findMailText(db, organiser, { kind, language: textLanguage(language) })
  return (
    <>
      <div className={styles.head}>
        <p>
          <Link href="/settings/texts" prefetch={false}>
            <span aria-hidden="true">← </span>
            {t("mailTexts.title")}
          </Link>
        </p>
        <h2>{t(`mailbox.kinds.${kind}`)}</h2>
        <p className="quiet">{t("mailTexts.goesTo", { to: t(`mailTexts.to.${kind}`) })}</p>
      </div>
      <div className={styles.beside}>
        <OwnText kind={kind} text={text} edit={edit} />
        <Standard kind={kind} isOwn={text !== null} revision={edit.revision} />
      </div>
      <Preview kind={kind} text={text} asked={PreviewSchema.parse(await searchParams)} />
    </>
  )
}

async function OwnText({ kind, text, edit }: { kind: TextKind; text: MailText | null; edit: DraftEdit }) {
  const words = await getWords()
  const { t } = words
  const { subject, body, closing } = text ?? defaultText(words, kind)
  const listed = PLACEHOLDERS[kind].map((name) => {
    const braces = `{${name}}`
    return { braces, meaning: t(`mailTexts.meaning.${name}`), insert: t("mailTexts.form.insert", { braces }) }
  })
  const names = { name: t("mails.sample.colleague"), count: 2 }
  const subjects = {
    one: t("mails.invitation.subject.one", names),
    many: t("mails.invitation.subject.many", names),
  }
  return (
    <Section title={t("mailTexts.form.title")}>
      <Card>
        <ActionForm action={saveText.bind(null, kind)}>
          <SeenField revision={edit.revision} isOwn={edit.isOwn} />
          <TextField
            name="subject"
            type="text"
            label={t("mailTexts.form.subject")}
            hint={hasOwnSubject(kind) ? t("mailTexts.form.subjectHint", subjects) : undefined}
            defaultValue={subject}
            maxLength={LONGEST.subject}
            autoComplete="off"
          />
          <TextAreaField
            name="body"
            label={t("mailTexts.form.body")}
            hint={t("mailTexts.form.bodyHint")}
            defaultValue={body}
            maxLength={LONGEST.body}
          />
          <TextAreaField
            name="closing"
            label={t("mailTexts.form.closing")}
            hint={t("mailTexts.form.closingHint")}
            defaultValue={closing}
            maxLength={LONGEST.closing}
          />
          <Placeholders
            title={t("mailTexts.form.placeholders")}
            about={t("mailTexts.form.placeholdersAbout")}
            listed={listed}
          />
          <SubmitButton pendingLabel={t("settings.workspace.saving")}>{t("mailTexts.form.save")}</SubmitButton>
        </ActionForm>
      </Card>
    </Section>
  )
}

/** What is said where nothing else was written, to compare; and what is said in any case. */
async function Standard({ kind, isOwn, revision }: { kind: TextKind; isOwn: boolean; revision: number }) {
  const words = await getWords()
  const { t } = words
  const { subject, body } = defaultText(words, kind)
  return (
    <Section title={t("mailTexts.standard.title")}>
      <Card>
        <dl className={styles.said}>
          <dt>{t("mailTexts.standard.subject")}</dt>
          <dd>{subject === "" ? t("mailTexts.standard.byItself") : subject}</dd>
          <dt>{t("mailTexts.standard.body")}</dt>
          <dd className={styles.text}>{body}</dd>
          <dt>{t("mailTexts.form.closing")}</dt>
          <dd>{t("mailTexts.standard.noClosing")}</dd>
          <dt>{t("mailTexts.fixed.title")}</dt>
          <dd>{t(`mailTexts.fixed.${kind}`)}</dd>
        </dl>
        {isOwn && (
          <ConfirmButton
            label={t("mailTexts.standard.back")}
            variant="secondary"
            title={t("mailTexts.standard.question")}
            body={t("mailTexts.standard.consequence")}
            confirmLabel={t("mailTexts.standard.back")}
            action={resetText.bind(null, kind, revision)}
          />
        )}
      </Card>
    </Section>
  )
}
