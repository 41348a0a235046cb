Profile: Posture
Parent: Observation
Id: posture
Title: "Posture"
Description: "How the patient stood or sat at ease, described without a judgement. A photograph is taken only with consent of its own and is named as what the description is derived from."
* insert OurObservation(exam)
* code = $item#posture
* obeys phy-9
* value[x] only string
* interpretation 0..0
* derivedFrom only Reference(QuestionnaireResponse or Media or DocumentReference)
* hasMember 0..0
* insert ComponentsByCode
* component contains position 1..1 and finding 0..* and side 0..1
* insert CodedPart(position, position, Positions)
* component[position].value[x] 1..1
* insert CodedPart(finding, posture-finding, PostureFindings)
* insert CodedPart(side, side, Sides)
