ValueSet: SensoryStimuli
Id: sensory-stimuli
Title: "Stimulus"
Description: "All codes of the list stimulus."
* insert OurValues
* include codes from system SensoryStimulus
