CodeSystem: RestrictionType
Id: restriction-type
Title: "Kinds of restriction"
Description: "What the examining hand took a restriction for. A palpation finding of one examiner, never a diagnosis."
* insert OurCodes

* #spasm "Muscle spasm" "A muscle held tight that yields under steady pressure."
* #adhesion "Adhesion between layers" "Layers that do not slide on each other where the examiner expected them to."
* #densification "Palpated densification" "A dense or thickened band with little glide."
* #other "Other" "Another palpable restriction, described in words."
* #unsure "Unsure" "A restriction was felt and its kind could not be told."
