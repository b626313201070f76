"""What is enclosed with the coming meeting's agenda: a page or two each."""

from __future__ import annotations

from typing import Final

YOUNG: Final = """\
Til Integrationsrådet i Birkesund

Ungerådet takker for henvendelsen om to pladser til unge i Integrationsrådet. Vi
drøftede den på vores møde, hvor ti af tolv medlemmer var med.

1. Vores svar

Ungerådet støtter forslaget om to pladser til unge under 25 år i næste periode.
Mange af de sager, rådet behandler, handler om unge: uddannelsesvejledning,
fritidsjob, foreningsliv og den første bolig. Det giver bedre anbefalinger, når
nogen i rummet selv står midt i det.

Vi foreslår, at pladserne besættes af to unge, der ikke behøver at sidde i
Ungerådet, men som Ungerådet hjælper med at finde. Den ene bør gå på en
ungdomsuddannelse, og den anden være i lære eller i arbejde.

2. Vores bekymringer

To unge blandt femten voksne kan let komme til at tie. Vi beder derfor om, at de
altid er to, at de får en fast kontaktperson i sekretariatet, og at de kan mødes med
forpersonen en halv time før hvert møde.

Møderne begynder i dag klokken 16. Det er for tidligt for den, der har undervisning
til 15.40 i den anden ende af byen, og for den, der er i lære. Vi beder om, at
møderne begynder klokken 17, i det mindste hver anden gang.

Papirerne er lange. Vi læste den seneste dagsorden og talte 61 sider med bilag. Et
kort resumé på én side ville hjælpe, og ikke kun de unge.

3. Hvad vi selv kan gøre

Ungerådet kan holde en aften i foråret, hvor unge med flygtninge- eller
indvandrerbaggrund møder rådets medlemmer. Vi kan også skrive en
stillingsbeskrivelse sammen med sekretariatet, så den, der overvejer at stille op,
ved, hvad det går ud på.

Vi vil gerne deltage i rådets møde og svare på spørgsmål.

4. Økonomi

Medlemmer under 18 år kan ikke få diæter efter de almindelige regler. Vi foreslår,
at rådet betaler rejsen og giver et gavekort pr. møde. Vi har regnet ud, at det
koster omkring 6.000 kr. om året for to unge.

5. Tidsplan

Byrådet vedtager rådets vedtægter for næste periode til efteråret. Hvis pladserne
skal med, bør indstillingen ligge klar inden sommerferien, så den også kan sendes i
høring i Ungerådet og i ungdomsuddannelsernes elevråd.

Med venlig hilsen

Ungerådet i Birkesund
"""

LETTERS: Final = """\
Notat til Integrationsrådet

Tandplejen sender hvert år omkring 9.000 breve til forældre. I år spurgte vi 64
forældre i sprogcaféerne, hvad de forstod af fire af dem. Notatet gengiver brevene i
uddrag og det, forældrene sagde.

Brev 1: Indkaldelse til undersøgelse

»Deres barn indkaldes hermed til undersøgelse og eventuel behandling på klinikken.
Udeblivelse uden afbud senest 24 timer før medfører, at barnet overgår til tilsyn
efter behov.«

41 af 64 forstod, at barnet har en tid. 17 forstod, at afbud skal meldes dagen før.
Ingen vidste, hvad »tilsyn efter behov« betyder. Flere troede, at det var en bøde.

Brev 2: Samtykke til behandling

»Undertegnede forældremyndighedsindehaver meddeler samtykke til den foreslåede
behandling, herunder lokalbedøvelse, jf. sundhedslovens § 17.«

22 af 64 ville have skrevet under. 30 ville have ringet og spurgt. 12 lagde brevet
fra sig. Klinikken fortæller, at manglende samtykker er den hyppigste grund til, at
en behandling udskydes.

Brev 3: Henvisning til tandregulering

»Barnet er visiteret til vurdering ved specialtandlæge. Såfremt tilbuddet ønskes
benyttet, bedes vedlagte svarkupon returneret inden fire uger.«

Svarkuponen lå i et andet brev. 9 af 64 fandt ud af, at de skulle svare.

Brev 4: Valg af privat tandlæge

»Ved valg af anden tandplejeydelse afholder forældrene selv 35 pct. af udgiften,
medmindre barnet er fyldt 16 år.«

De fleste forstod tallet, men ikke, at de selv havde et valg.

Hvad andre har gjort

En nabokommune har skrevet sine indkaldelser om til otte linjer med en tegning af,
hvordan man melder afbud. Udeblivelserne faldt fra 14 til 9 procent på et år.
Teksten er oversat til arabisk, tyrkisk, ukrainsk, somali og tigrinya og ligger som
lydfil på klinikkens side.

Hvad vi spørger rådet om

- Hvilket brev bør skrives om først?
- Er tegninger og lyd bedre end flere sprog, når pengene ikke rækker til begge dele?
- Vil nogle af rådets medlemmer læse udkast igennem, inden de tages i brug?

Tandplejen har afsat 40.000 kr. i år. Det rækker til at skrive to breve om og
oversætte det ene.

Oda Rømer-Friis, overtandlæge
"""

PLANS: Final = """\
Status fra tovholderne for de tre arbejdsgrupper

Sprog og hverdag

Gruppen har holdt tre møder. Sprogcaféen på biblioteket har i gennemsnit femten
gæster, og otte frivillige skiftes til at være vært. Børnehjørnet mangler stadig:
biblioteket har lokalet, men ingen til at passe det. Gruppen har søgt
Foreningspuljen om 12.000 kr. og venter på svar.

Næste skridt: en eftermiddagscafé én gang om måneden, fra klokken 15.

Arbejdspladser for alle

Gruppen har besøgt fire virksomheder. To af dem vil tage praktikanter, der lærer
dansk samtidig, hvis de får en fast kontaktperson i jobcentret. Gruppen forbereder
debataftenen sammen med Birkesund Erhvervsforening og har tre oplægsholdere på
plads.

Næste skridt: dato og sted for debataftenen.

Børn, unge og forældreskab

Gruppens kommissorium udløber til sommer. Gruppen har talt med skolebestyrelserne om
velkomstbrevet og med Ungerådet om pladser til unge. Forældremødet på Åløkkeskolen
samlede 43 forældre og fem tolke.

Næste skridt: gruppen beder rådet om at forlænge kommissoriet med et år.

Hvad tovholderne beder rådet om

Tovholderne beder rådet om at tage orienteringen til efterretning og om at sige til,
hvis en handleplan skal standses eller ændres.
"""
