Profile: PainSite
Parent: Observation
Id: pain-site
Title: "Pain site"
Description: "A place where the patient feels pain, with the worst pain there in the last 7 days. One side a record: pain on both sides is two records."
* insert OurObservation(survey)
* code = $item#pain-site
* obeys phy-1 and phy-2
* bodySite 1..1
* bodySite from BodyMapRegions (required)
* value[x] only Quantity
* valueQuantity.value 1..1
* valueQuantity.system 1..1
* valueQuantity.system = $ucum (exactly)
* valueQuantity.code 1..1
* valueQuantity.code = #{score} (exactly)
* hasMember 0..0
