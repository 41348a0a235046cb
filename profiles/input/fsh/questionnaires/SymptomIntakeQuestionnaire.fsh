Instance: SymptomIntakeQuestionnaire
InstanceOf: Questionnaire
Title: "Your story so far"
Description: "What you feel, how it began, whom you have seen and what you have tried. For the first visit."
Usage: #definition
* insert OurQuestionnaire(symptom-intake, SymptomIntakeQuestionnaire, Your story so far, [[What you feel, how it began, whom you have seen and what you have tried. For the first visit.]])
* insert OwnWords
* contained[+] = intake-symptoms
* contained[+] = intake-pathway
* contained[+] = intake-tried
* insert Allocates(intake)
* insert LooksBack(7)
* item[+]
  * linkId = "symptom"
  * type = #group
  * text = "In the last 7 days"
  * insert Extracts(intake-symptoms)
  * insert StatedQuestion(symptom.aching-burning, [[Do your muscles ache or burn?]])
  * insert StatedQuestion(symptom.widespread, [[Do you hurt in many places?]])
  * insert StatedQuestion(symptom.touch-hurts, [[Does it hurt when you are touched?]])
  * insert StatedQuestion(symptom.tired, [[Are you tired, also after rest?]])
  * insert StatedQuestion(symptom.poor-sleep, [[Do you wake up and not feel rested?]])
  * insert StatedQuestion(symptom.morning-stiffness, [[Are you stiff when you get up?]])
  * insert StatedQuestion(symptom.headache, [[Do you get headaches?]])
  * insert StatedQuestion(symptom.foggy, [[Is it hard to think?]])
  * insert StatedQuestion(symptom.memory, [[Is it hard to keep things in mind?]])
  * insert StatedQuestion(symptom.comes-and-goes, [[Does it come and go?]])
  * item[+]
    * linkId = "symptom.stiff-minutes"
    * type = #integer
    * text = "How long are you stiff, on most days?"
    * insert Range(0, 1440)
    * extension[+].url = $unit
    * extension[=].valueCoding = $ucum#min "minutes"
    * insert ShownWhen(symptom.morning-stiffness, StatedAnswer, yes)
* item[+]
  * linkId = "pathway"
  * type = #group
  * text = "How it began and what you tried"
  * insert ExtractsAs(intake-pathway, intake, 0001, 0)
  * item[+]
    * linkId = "pathway.onset"
    * type = #date
    * text = "When did the pain begin? The year is enough."
    * extension[+].url = $entryFormat
    * extension[=].valueString = "year, year-month or year-month-day, such as 2020-04"
  * item[+]
    * linkId = "pathway.manner"
    * type = #choice
    * text = "How did it begin?"
    * insert Radio
    * answerOption[+].valueCoding = OnsetManner#gradually "Gradually"
    * answerOption[+].valueCoding = OnsetManner#after-injury "After an injury"
    * answerOption[+].valueCoding = OnsetManner#after-infection "After an infection"
    * answerOption[+].valueCoding = OnsetManner#after-surgery "After an operation"
    * answerOption[+].valueCoding = OnsetManner#after-childbirth "After childbirth"
    * answerOption[+].valueCoding = OnsetManner#in-hard-times "In hard times"
    * answerOption[+].valueCoding = OnsetManner#suddenly "Suddenly"
    * answerOption[+].valueCoding = OnsetManner#not-known "Not known"
  * item[+]
    * linkId = "pathway.seen-by"
    * type = #string
    * text = "Whom have you seen about it? Name each one, such as a doctor or a clinic."
    * repeats = true
    * maxLength = 200
  * item[+]
    * linkId = "pathway.imaging"
    * type = #choice
    * text = "If you had a scan or an X-ray, what were you told?"
    * insert Radio
    * answerOption[+].valueCoding = ImagingResult#nothing-found "Nothing found"
    * answerOption[+].valueCoding = ImagingResult#finding-reported "Finding reported"
    * answerOption[+].valueCoding = ImagingResult#waiting "Waiting for the result"
    * answerOption[+].valueCoding = ImagingResult#not-known "Not known"
  * item[+]
    * linkId = "pathway.tried"
    * type = #group
    * text = "What have you tried? Fill this in once for each thing."
    * repeats = true
    * insert ExtractsAs(intake-tried, intake, 0002, [[%resource.item.where(linkId = 'pathway').item.where(linkId = 'pathway.tried').select(iif(item.where(linkId = 'pathway.tried.kind').answer.value.code = %context.item.where(linkId = 'pathway.tried.kind').answer.value.code and item.where(linkId = 'pathway.tried.detail').answer.value.first().toString() & '' = %context.item.where(linkId = 'pathway.tried.detail').answer.value.first().toString() & '', $index, {})).first()]])
    * item[+]
      * linkId = "pathway.tried.kind"
      * type = #choice
      * text = "What was it?"
      * required = true
      * insert Radio
      * answerOption[+].valueCoding = TreatmentKind#medicine "Medicine"
      * answerOption[+].valueCoding = TreatmentKind#exercise "Exercise or physiotherapy"
      * answerOption[+].valueCoding = TreatmentKind#manual-therapy "Manual therapy"
      * answerOption[+].valueCoding = TreatmentKind#injection "Injection or block"
      * answerOption[+].valueCoding = TreatmentKind#talking-therapy "Talking therapy"
      * answerOption[+].valueCoding = TreatmentKind#pacing "Pacing"
      * answerOption[+].valueCoding = TreatmentKind#acupuncture "Acupuncture"
      * answerOption[+].valueCoding = TreatmentKind#heat-cold-tens "Heat, cold or TENS"
      * answerOption[+].valueCoding = TreatmentKind#surgery "Operation"
      * answerOption[+].valueCoding = TreatmentKind#diet-supplement "Diet or supplement"
      * answerOption[+].valueCoding = TreatmentKind#other "Other"
    * item[+]
      * linkId = "pathway.tried.detail"
      * type = #string
      * text = "Which one, and for how long?"
      * required = true
      * maxLength = 500
    * item[+]
      * linkId = "pathway.tried.effect"
      * type = #choice
      * text = "What did it do?"
      * required = true
      * insert Radio
      * answerOption[+].valueCoding = TreatmentEffect#helped "Helped"
      * answerOption[+].valueCoding = TreatmentEffect#helped-for-a-while "Helped for a while"
      * answerOption[+].valueCoding = TreatmentEffect#no-change "No change"
      * answerOption[+].valueCoding = TreatmentEffect#worse "Worse"
      * answerOption[+].valueCoding = TreatmentEffect#stopped-for-effects "Stopped because of other effects"
      * answerOption[+].valueCoding = TreatmentEffect#not-known "Not known"

Instance: intake-symptoms
InstanceOf: Observation
Usage: #inline
* insert TakenObservation(symptoms-stated, survey, 'symptoms', source)
* insert FromAnswers
* insert Named($item, symptoms, Symptoms in the last 7 days)
* insert StatedPart(0, symptom, Symptom, aching-burning, [[Aching or burning muscles]])
* insert StatedPart(1, symptom, Symptom, widespread, [[Pain in many places]])
* insert StatedPart(2, symptom, Symptom, touch-hurts, [[Tender to touch]])
* insert StatedPart(3, symptom, Symptom, tired, [[Tiredness]])
* insert StatedPart(4, symptom, Symptom, poor-sleep, [[Sleep that does not refresh]])
* insert StatedPart(5, symptom, Symptom, morning-stiffness, [[Stiff in the morning]])
* insert StatedPart(6, symptom, Symptom, headache, [[Headaches]])
* insert StatedPart(7, symptom, Symptom, foggy, [[Hard to think]])
* insert StatedPart(8, symptom, Symptom, memory, [[Hard to remember]])
* insert StatedPart(9, symptom, Symptom, comes-and-goes, [[Comes and goes]])

Instance: intake-pathway
InstanceOf: Observation
Usage: #inline
* insert TakenObservation(prior-pathway, survey, 'prior-pathway', source)
* insert FromAnswers
* insert Named($item, prior-pathway, Prior pathway)
* insert PartCode(0, $item, onset-date, When it began)
* insert ForEach(component[0], [[item.where(linkId = 'pathway.onset')]])
* insert Taken(component[0].valueDateTime, answer.value)
* insert CodePart(1, pathway.manner, onset-manner, How it began)
* insert PartCode(2, $item, seen-by, Seen by)
* insert ForEach(component[2], [[item.where(linkId = 'pathway.seen-by').answer]])
* insert Taken(component[2].valueString, value)
* insert CodePart(3, pathway.imaging, earlier-imaging, Earlier imaging)
* insert Member(0, [[%resource.item.where(linkId = 'pathway').item.where(linkId = 'pathway.tried')]], intake, 0002)

Instance: intake-tried
InstanceOf: Observation
Usage: #inline
* insert TakenObservation(treatment-tried, survey, [['treatment-tried/' & (%resource.item.where(linkId = 'pathway').item.where(linkId = 'pathway.tried').select(iif(item.where(linkId = 'pathway.tried.kind').answer.value.code = %context.item.where(linkId = 'pathway.tried.kind').answer.value.code and item.where(linkId = 'pathway.tried.detail').answer.value.first().toString() & '' = %context.item.where(linkId = 'pathway.tried.detail').answer.value.first().toString() & '', $index, {})).first()).toString()]], source)
* insert FromAnswers
* insert Named($item, treatment-tried, Treatment tried before)
* insert TakenCode(valueCodeableConcept, [[item.where(linkId = 'pathway.tried.effect').answer.value]])
* insert CodePart(0, pathway.tried.kind, treatment-kind, Kind of treatment)
* insert TextPart(1, pathway.tried.detail, treatment-detail, Details of the treatment)
