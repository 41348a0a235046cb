ValueSet: TreatmentEffects
Id: treatment-effects
Title: "Effect of a treatment tried"
Description: "All codes of the list effect of a treatment tried."
* insert OurValues
* include codes from system TreatmentEffect
