Profile: PriorPathway
Parent: Observation
Id: prior-pathway
Title: "Prior pathway"
Description: "What led here: when and how it began, who was seen, what imaging was said to show. Groups what was tried before."
* insert OurObservation(survey)
* code = $item#prior-pathway
* obeys phy-11
* insert NoValue
* hasMember only Reference(Observation)
* insert ComponentsByCode
* component contains onset 0..1 and manner 0..1 and seenBy 0..* and imaging 0..*
* component[onset].code = $item#onset-date
* component[onset].value[x] only dateTime
* insert CodedPart(manner, onset-manner, OnsetManners)
* insert WordsPart(seenBy, seen-by)
* insert CodedPart(imaging, earlier-imaging, ImagingResults)
