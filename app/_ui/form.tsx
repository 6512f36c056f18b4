"use client"

import {
  createContext,
  useActionState,
  useContext,
  useEffect,
  useId,
  useRef,
  useState,
  type ComponentProps,
  type ReactNode,
  type RefObject,
} from "react"
import { useFormStatus } from "react-dom"
import type { ActionState } from "@/app/_server/action"
import { placesAround, useAftermath } from "@/app/_ui/aftermath"
import { Button, type Variant } from "@/app/_ui/button"
import styles from "@/app/_ui/form.module.css"
import { useIsLive } from "@/app/_ui/isLive"
import { useTypedMeanwhile } from "@/app/_ui/typedMeanwhile"
import { useWords } from "@/app/_ui/wordsProvider"

interface FormKnowledge {
  /** The action's last answer. */
  state: ActionState
  /** What was sent to get it. */
  sent: FormData | null
  /** What makes ids unique where a page has several forms. */
  formId: string
}

export const FormContext = createContext<FormKnowledge>({ state: null, sent: null, formId: "" })

/**
 * A form around a server action. It keeps what was typed, also while it was on its way, lists what is wrong and puts each
 * sentence at its field; it also works before JavaScript arrives.
 */
export function ActionForm({
  action,
  children,
  className = "",
  autoComplete,
  origin,
  id,
}: {
  action: (state: ActionState, form: FormData) => Promise<ActionState>
  children: ReactNode
  className?: string
  /** What the form belongs to, where that is somewhere else on the page. */
  origin?: RefObject<HTMLElement | null>
  /** "off" where a browser should not put back by itself what it remembers of the fields. */
  autoComplete?: "off"
  /** For buttons that stand elsewhere on the page. */
  id?: string
}) {
  const done = useAftermath()
  const form = useRef<HTMLFormElement>(null)
  const [sent, setSent] = useState<FormData | null>(null)
  const act = async (before: ActionState, data: FormData) => {
    setSent(data)
    const around = placesAround((origin ?? form).current)
    const answer = await action(before, data)
    if (answer?.ok) done({ message: answer.message, around })
    return answer
  }
  // Until its script is there, a form needs the server's own action.
  const [state, formAction, isPending] = useActionState(useIsLive() ? act : action, null)
  const formId = useId()
  const { hasTypedOn, noteTyped } = useTypedMeanwhile(form, isPending)
  return (
    <form
      ref={form}
      action={formAction}
      className={`${styles.form} ${className}`}
      noValidate
      autoComplete={autoComplete}
      id={id}
      onInput={noteTyped}
    >
      <FormContext value={{ state, sent, formId }}>
        {state && !state.ok && Object.keys(state.errors).length > 0 && (
          <ErrorSummary errors={state.errors} formId={formId} hasTypedOn={hasTypedOn} />
        )}
        {children}
        <Outcome message={state?.message} />
      </FormContext>
    </form>
  )
}

/** Takes the focus whenever the form comes back, also with the same mistakes as before, but never from whoever types on. */
function ErrorSummary({
  errors,
  formId,
  hasTypedOn,
}: {
  errors: Record<string, string>
  formId: string
  hasTypedOn: RefObject<boolean>
}) {
  const { t } = useWords()
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (Object.keys(errors).length > 0 && !hasTypedOn.current) summary.current?.focus()
  }, [errors, hasTypedOn])
  return (
    <div ref={summary} className={styles.summary} role="alert" tabIndex={-1}>
      <h2>{t("ui.form.again")}</h2>
      <ul>
        {Object.entries(errors).map(([name, message]) => (
          <li key={name}>
            {name === "" ? (
              message
            ) : (
              <FieldLink name={name} href={`#${formId}${name}`}>
                {message}
              </FieldLink>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Below the button that was pressed; the frame is there from the start, so that its first words are announced too. */
function Outcome({ message }: { message: string | undefined }) {
  return (
    <div className={styles.outcome} role="status">
      {message}
    </div>
  )
}

/** Leads to the field, whatever it is made of: a group of boxes has no one element with the field's id. */
function FieldLink({ name, href, children }: { name: string; href: string; children: ReactNode }) {
  return (
    <a
      href={href}
      onClick={(event) => {
        const field = event.currentTarget.closest("form")?.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`)
        if (!field) return
        event.preventDefault()
        field.focus()
      }}
    >
      {children}
    </a>
  )
}

interface FieldProps {
  name: string
  label: ReactNode
  hint?: ReactNode
}

/** The form as it came back; null as long as nothing is wrong with it. */
function useRefused() {
  const { state } = useContext(FormContext)
  return state && !state.ok ? state : null
}

/** What a field of the form around is to hold since the form came back: what was typed, or what the action put there. */
export function useReturned(name: string): string | undefined {
  return useRefused()?.values[name]
}

/** What the form knows of one field: the sentence about it, what was typed, and what is saved if that is something else. */
export function useField(name: string, initial: unknown) {
  const { formId } = useContext(FormContext)
  const refused = useRefused()
  const hintId = useId()
  return {
    fieldId: formId + name,
    error: refused?.errors[name],
    value: (refused?.values[name] ?? initial) as string | undefined,
    current: refused?.current?.[name],
    hintId,
    errorId: `${hintId}-error`,
    currentId: `${hintId}-current`,
  }
}

type FieldState = ReturnType<typeof useField>

export function FieldFrame({
  field,
  label,
  hint,
  children,
}: Omit<FieldProps, "name"> & { field: FieldState; children: ReactNode }) {
  const { fieldId, error, current, hintId, errorId, currentId } = field
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={fieldId}>
        {label}
      </label>
      {hint && (
        <span className={styles.hint} id={hintId}>
          {hint}
        </span>
      )}
      {children}
      {current !== undefined && <NowSaved id={currentId} text={current} />}
      {error && (
        <span className={styles.error} id={errorId}>
          {error}
        </span>
      )}
    </div>
  )
}

/** What somebody else has saved meanwhile, beside what was typed. */
function NowSaved({ id, text }: { id: string; text: string }) {
  const { t } = useWords()
  return (
    <span className={styles.hint} id={id}>
      {text === "" ? t("ui.form.nothingSaved") : t("ui.form.nowSaved", { text })}
    </span>
  )
}

export function describe(hint: ReactNode, { error, current, hintId, errorId, currentId }: FieldState) {
  const ids = [hint ? hintId : "", current === undefined ? "" : currentId, error ? errorId : ""]
    .filter(Boolean)
    .join(" ")
  return { "aria-describedby": ids || undefined, "aria-invalid": error ? true : undefined }
}

export function TextField({ name, label, hint, defaultValue, ...rest }: FieldProps & ComponentProps<"input">) {
  const field = useField(name, defaultValue)
  return (
    <FieldFrame field={field} label={label} hint={hint}>
      <input
        id={field.fieldId}
        name={name}
        defaultValue={field.value}
        className={styles.control}
        {...describe(hint, field)}
        {...rest}
      />
    </FieldFrame>
  )
}

export function TextAreaField({ name, label, hint, defaultValue, ...rest }: FieldProps & ComponentProps<"textarea">) {
  const field = useField(name, defaultValue)
  return (
    <FieldFrame field={field} label={label} hint={hint}>
      <textarea
        id={field.fieldId}
        name={name}
        defaultValue={field.value}
        className={styles.control}
        {...describe(hint, field)}
        {...rest}
      />
    </FieldFrame>
  )
}

export function SelectField({
  name,
  label,
  hint,
  defaultValue,
  children,
  ...rest
}: FieldProps & ComponentProps<"select">) {
  const field = useField(name, defaultValue)
  return (
    <FieldFrame field={field} label={label} hint={hint}>
      {/* The key makes React take a new default after the form was sent back. */}
      <select
        key={field.value}
        id={field.fieldId}
        name={name}
        defaultValue={field.value}
        className={styles.control}
        {...describe(hint, field)}
        {...rest}
      >
        {children}
      </select>
    </FieldFrame>
  )
}

export function CheckboxField({ name, label, hint, defaultChecked, ...rest }: FieldProps & ComponentProps<"input">) {
  const field = useField(name, undefined)
  const refused = useRefused()
  const checked = refused ? name in refused.values : defaultChecked
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        id={field.fieldId}
        name={name}
        defaultChecked={checked}
        {...describe(hint, field)}
        {...rest}
      />
      <span className={styles.words}>
        {label}
        {hint && (
          <span className={styles.hint} id={field.hintId}>
            {hint}
          </span>
        )}
        {field.error && (
          <span className={styles.error} id={field.errorId}>
            {field.error}
          </span>
        )}
      </span>
    </label>
  )
}

/** Sends the form around it; while that goes on it says so and cannot be pressed again. */
export function SubmitButton({
  children,
  pendingLabel,
  variant = "primary",
  ...rest
}: ComponentProps<"button"> & { pendingLabel?: string; variant?: Variant }) {
  const { pending } = useFormStatus()
  return (
    <Button
      type="submit"
      variant={variant}
      aria-disabled={pending || undefined}
      onClick={(event) => pending && event.preventDefault()}
      {...rest}
    >
      {pending && pendingLabel ? pendingLabel : children}
    </Button>
  )
}

export function FormActions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>
}
