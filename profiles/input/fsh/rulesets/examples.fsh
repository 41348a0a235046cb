// What the examples share. All people are invented.
RuleSet: ExampleObservation(identifier, at, by)
* identifier[ours].value = "{identifier}"
* status = #final
* subject = Reference(Patient/amara)
* encounter = Reference(Encounter/first-visit)
* effectiveDateTime = "{at}"
* performer = Reference({by})

RuleSet: ExampleScore(value)
* valueQuantity = {value} '{score}' "score"

RuleSet: ExampleProcedure(identifier, by)
* identifier[ours].value = "{identifier}"
* subject = Reference(Patient/amara)
* performer.actor = Reference({by})

RuleSet: ExampleTask(identifier, at)
* identifier[ours].value = "{identifier}"
* for = Reference(Patient/amara)
* authoredOn = "{at}"
