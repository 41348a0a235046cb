Extension: Sequence
Id: sequence
Title: "Place in the order"
Description: "The place of a step in its order, from 1. FHIR keeps no order of components, and Procedure has no place for it."
Context: Observation.component, Procedure
* insert OurMetadata
* value[x] 1..1
* value[x] only positiveInt
