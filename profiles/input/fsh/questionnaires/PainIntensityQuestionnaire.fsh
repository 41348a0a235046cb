Instance: PainIntensityQuestionnaire
InstanceOf: Questionnaire
Title: "Pain 0 to 10"
Description: "Pain now, on average and at its worst in the last 7 days. Three answers, three results; they are never added up."
Usage: #definition
* insert OurQuestionnaire(pain-intensity, PainIntensityQuestionnaire, Pain 0 to 10, [[Pain now, on average and at its worst in the last 7 days. Three answers, three results; they are never added up.]])
* insert OwnWords
* contained[+] = pain-now-score
* contained[+] = pain-average-score
* contained[+] = pain-worst-score
* insert LooksBack(7)
* item[+]
  * insert Scale(pain.now, How strong is your pain right now?, No pain, The worst pain you can imagine)
  * insert Extracts(pain-now-score)
* item[+]
  * insert Scale(pain.average, [[Over the last 7 days, how strong was your pain on average?]], No pain, The worst pain you can imagine)
  * insert Extracts(pain-average-score)
* item[+]
  * insert Scale(pain.worst, [[Over the last 7 days, how strong was your pain at its worst?]], No pain, The worst pain you can imagine)
  * insert Extracts(pain-worst-score)

Instance: pain-now-score
InstanceOf: Observation
Usage: #inline
* insert FromResponse(pain-now)
* code.coding[+] = $score#pain-now "Pain now (0 to 10)"
* code.coding[+] = $loinc#72514-3 "Pain severity - 0-10 verbal numeric rating [Score] - Reported"
* insert ScoreOf

Instance: pain-average-score
InstanceOf: Observation
Usage: #inline
* insert FromResponse(pain-average)
* code.coding[+] = $score#pain-average "Average pain in the last 7 days, asked alone (0 to 10)"
* insert ScoreOf

Instance: pain-worst-score
InstanceOf: Observation
Usage: #inline
* insert FromResponse(pain-worst)
* code.coding[+] = $score#pain-worst "Worst pain in the last 7 days (0 to 10)"
* insert ScoreOf
