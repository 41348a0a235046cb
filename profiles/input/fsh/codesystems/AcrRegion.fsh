CodeSystem: AcrRegion
Id: acr-region
Title: "Regions of the 2016 fibromyalgia criteria"
Description: "The five regions of which at least four must hurt for generalised pain in the 2016 criteria. Jaw, chest and abdomen are left out of the rule."
* insert OurCodes

* #left-upper "Left upper" "Left shoulder, upper arm or lower arm."
* #right-upper "Right upper" "Right shoulder, upper arm or lower arm."
* #left-lower "Left lower" "Left hip or buttock, upper leg or lower leg."
* #right-lower "Right lower" "Right hip or buttock, upper leg or lower leg."
* #axial "Axial" "Neck, upper back or lower back."
