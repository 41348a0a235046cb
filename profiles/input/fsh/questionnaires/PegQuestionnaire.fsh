Instance: PegQuestionnaire
InstanceOf: Questionnaire
Title: "Pain, enjoyment, activity (PEG)"
Description: "Three questions about the last 7 days, each 0 to 10; the score is their mean (Krebs and others, J Gen Intern Med 2009;24:733)."
Usage: #definition
* insert OurQuestionnaire(peg, PegQuestionnaire, [[Pain, enjoyment, activity (PEG)]], [[Three questions about the last 7 days, each 0 to 10; the score is their mean (Krebs and others, J Gen Intern Med 2009;24:733).]])
* insert OwnWords
* contained[+] = peg-score
* insert LooksBack(7)
* item[+]
  * linkId = "peg"
  * type = #group
  * text = "The last 7 days"
  * item[+]
    * insert Scale(peg.average, [[Over the last 7 days, how strong was the pain on average?]], No pain, The worst pain you can imagine)
  * item[+]
    * insert Scale(peg.enjoyment, [[Over the last 7 days, how much did pain get in the way of enjoying life?]], Not at all, Completely)
  * item[+]
    * insert Scale(peg.activity, [[Over the last 7 days, how much did pain get in the way of everyday activities?]], Not at all, Completely)
* item[+]
  * linkId = "peg.total"
  * type = #decimal
  * text = "Mean"
  * readOnly = true
  * extension[+].url = $calculated
  * extension[=].valueExpression.language = #text/fhirpath
  * extension[=].valueExpression.expression = "iif(%resource.item.where(linkId = 'peg').item.answer.count() = 3, (%resource.item.where(linkId = 'peg').item.answer.value.sum() / 3).round(1), {})"
  * insert Extracts(peg-score)

Instance: peg-score
InstanceOf: Observation
Usage: #inline
* insert FromResponse(peg)
* code.coding[+] = $score#peg "PEG: pain, enjoyment of life, general activity (0 to 10)"
* insert ScoreOf
