Profile: PsfsActivity
Parent: Observation
Id: psfs-activity
Title: "Activity that matters"
Description: "An activity in the patient's own words, and how well they can do it, 0 to 10, more being better."
* insert OurObservation(survey)
* code = $item#psfs-activity
* obeys phy-1 and phy-2
* value[x] only Quantity
* valueQuantity.value 1..1
* valueQuantity.system 1..1
* valueQuantity.system = $ucum (exactly)
* valueQuantity.code 1..1
* valueQuantity.code = #{score} (exactly)
* insert ComponentsByCode
* component contains activity 1..1
* component[activity].code = $item#activity
* component[activity].value[x] 1..1
* component[activity].value[x] only string
