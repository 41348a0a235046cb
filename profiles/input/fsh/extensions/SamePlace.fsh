Extension: SamePlace
Id: same-place
Title: "Same place as an earlier finding"
Description: "The examiner states that this is the same place as in an earlier record. Change is shown only between findings that are linked so; derivedFrom would say that one was computed from the other."
Context: Observation
* insert OurMetadata
* value[x] 1..1
* value[x] only Reference(Observation)
