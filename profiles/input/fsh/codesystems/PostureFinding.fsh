CodeSystem: PostureFinding
Id: posture-finding
Title: "Posture"
Description: "What was seen when the patient stood or sat at ease. A description without a judgement: no posture is called wrong, and none explains a pain."
* insert OurCodes

* #head-forward "Head held forward" "The ear lies in front of the shoulder."
* #shoulder-higher "One shoulder higher" "One shoulder stands higher; the side is recorded."
* #trunk-shift "Trunk shifted" "The trunk stands to one side; the side is recorded."
* #trunk-turned "Trunk turned" "The trunk is turned; the side is recorded."
* #pelvis-higher "One side of the pelvis higher" "One side of the pelvis stands higher; the side is recorded."
* #upper-back-rounded "Upper back rounded" "More curve of the upper back than the patient is used to."
* #lower-back-arched "Lower back arched" "More curve of the lower back than the patient is used to."
* #weight-to-one-side "Weight to one side" "More weight on one leg; the side is recorded."
* #guarded "Held still" "The patient holds a part still while standing or moving."
* #even "Even" "Nothing of this list was seen."
