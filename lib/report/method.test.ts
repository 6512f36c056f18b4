import { expect, test } from "vitest"
import { publish } from "@/lib/report/publication"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { worldOf } from "@/lib/report/testing/world"

const covariance = { leadership: 0.4, management: 0.2, both: 0 }

test("a workspace's own quantities count from 30 subjects on, before that the assumed ones", () => {
  const methodOf = (subjects: number) =>
    publish(worldOf(questionnaireOf([1]), [], { norms: { subjects, sigma: 0.6, median: 3.9, covariance } })).method
  expect(methodOf(29)).toMatchObject({ sigma: 0.8, sigmaSubjects: 0, cut: 3.75, covariance: null })
  expect(methodOf(30)).toMatchObject({ sigma: 0.6, sigmaSubjects: 30, cut: 3.9, covariance })
})
