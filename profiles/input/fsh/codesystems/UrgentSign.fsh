CodeSystem: UrgentSign
Id: urgent-sign
Title: "Urgent signs"
Description: "Signs asked about at each visit because each needs another route on the same day."
* insert OurCodes

* #bladder-bowel-saddle "New bladder or bowel trouble, or numbness between the legs" "May come from pressure on the nerves at the base of the spine."
* #new-weakness "New weakness" "Weakness that was not there before."
* #fever-weight-loss-sweats "Fever, weight loss or drenching sweats" "May point to infection or another illness of the whole body."
* #hot-swollen-joint "Hot swollen joint" "May be an infected or acutely inflamed joint."
* #chest-pain-breathless "Chest pain or breathlessness" "May come from heart or lungs."
* #head-scalp-jaw-sight "Age 50 or over with new headache, scalp tenderness, jaw pain on chewing or sight change" "May come from inflamed arteries of the head."
* #hot-swollen-calf "One hot swollen calf" "May be a clot in the leg."
* #none "Asked, none of these" "All signs were asked about and none is present. An answer, never a sign."
