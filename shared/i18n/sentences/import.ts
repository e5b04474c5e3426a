/** Workbooks that cannot be read, and what an import finds in those that can. */
import type { Sentence } from './sentence.ts'

const workbooks: readonly Sentence[] = [
  {
    en: 'is damaged (it is no zip archive). Save it again in a spreadsheet program.',
    fr: 'le fichier est endommagé (ce n’est pas une archive zip). Enregistrez-le de nouveau dans un tableur.',
  },
  {
    en: 'is damaged ({why}). Open it in a spreadsheet program, save it under a new name and import that.',
    fr: 'le fichier est endommagé ({why}). Ouvrez-le dans un tableur, enregistrez-le sous un autre nom et importez celui-là.',
  },
  {
    en: 'is damaged ({why}). Save it again in a spreadsheet program.',
    fr: 'le fichier est endommagé ({why}). Enregistrez-le de nouveau dans un tableur.',
  },
  {
    en: 'unpacks to more than {size} MB. Save only the sheets of the plan and import those.',
    fr: 'le fichier dépasse {size} Mo une fois décompressé. N’enregistrez que les feuilles du plan et importez celles-là.',
  },
  {
    en: 'panel {panel} is listed in {first} and in {room}; this one is called {name}, since a site has one panel of a name',
    fr: 'le bandeau {panel} est listé dans {first} et dans {room} ; celui-ci est appelé {name}, car un site n’a qu’un bandeau d’un nom donné',
  },
  {
    en: 'panel {panel} is in several rooms and this row tells none; the one of {room} is taken, fill the room',
    fr: 'le bandeau {panel} est dans plusieurs locaux et cette ligne n’en indique aucun ; celui de {room} est retenu, remplissez le local',
  },
  {
    en: 'a link has two ends, and one of them is empty here; fill it',
    fr: 'une liaison a deux extrémités, et l’une d’elles est vide ici ; remplissez-la',
  },
  {
    en: '"{text}" is no length; expected metres such as 2,5',
    fr: '« {text} » n’est pas une longueur ; des mètres sont attendus, par exemple 2,5',
  },
  { en: '"{owner}": which port? Fill it', fr: '« {owner} » : quel port ? Indiquez-le' },
  {
    en: '"{port}" is no position of panel {panel}',
    fr: '« {port} » n’est pas une position du bandeau {panel} ; indiquez son numéro',
  },
  {
    en: '{owner} is in no list; it is made as equipment with the ports named here',
    fr: '{owner} ne figure dans aucune liste ; il est créé comme équipement avec les ports nommés ici',
  },
  {
    en: '{end} is used already in {sheet} row {row}; an end takes one cable',
    fr: '{end} est déjà utilisé dans {sheet} ligne {row} ; une extrémité ne prend qu’un câble',
  },
  {
    en: 'there is no list of VLANs; those the rows name are made: {names}. Check them, or list them',
    fr: 'il n’y a pas de liste de VLAN ; ceux que nomment les lignes sont créés : {names}. Vérifiez-les, ou listez-les',
  },
  {
    en: 'there is no list of switches; those the rows name are made: {names}. Check them, or list them',
    fr: 'il n’y a pas de liste de commutateurs ; ceux que nomment les lignes sont créés : {names}. Vérifiez-les, ou listez-les',
  },
  {
    en: 'the quote at the beginning of this cell is never closed; check the line, and close it or take it away',
    fr: 'le guillemet au début de cette cellule n’est jamais fermé ; vérifiez la ligne, puis fermez-le ou supprimez-le',
  },
  {
    en: 'has no content.xml. Save it again as .ods or .xlsx.',
    fr: 'le fichier n’a pas de content.xml. Enregistrez-le de nouveau en .ods ou .xlsx.',
  },
  { en: 'is empty.', fr: 'le fichier est vide. Choisissez-en un autre.' },
  {
    en: 'is protected by a password. Save it without one and import that.',
    fr: 'le fichier est protégé par un mot de passe. Enregistrez-le sans mot de passe et importez celui-là.',
  },
  {
    en: 'is protected by a password. Open it, remove the password, save it and import that.',
    fr: 'le fichier est protégé par un mot de passe. Ouvrez-le, retirez le mot de passe, enregistrez et importez celui-là.',
  },
  {
    en: 'is in the old Excel format (.xls). Open it in a spreadsheet program, save it as .xlsx and import that.',
    fr: 'le fichier est à l’ancien format Excel (.xls). Ouvrez-le dans un tableur, enregistrez-le en .xlsx et importez celui-là.',
  },
  {
    en: 'is a binary workbook (.xlsb). Save it as .xlsx and import that.',
    fr: 'le fichier est un classeur binaire (.xlsb). Enregistrez-le en .xlsx et importez celui-là.',
  },
  {
    en: 'is no workbook. Expected .xlsx, .ods or .csv.',
    fr: 'ce n’est pas un classeur. Formats attendus : .xlsx, .ods ou .csv.',
  },
  { en: '{why}. Check the path.', fr: '{why}. Vérifiez le chemin.' },
  {
    en: 'is larger than 200 MB. Save only the sheets of the plan and import those.',
    fr: 'le fichier dépasse 200 Mo. N’enregistrez que les feuilles du plan et importez celles-là.',
  },
  {
    en: 'holds no workbook (its list of sheets is missing). Open it in a spreadsheet program and save it as .xlsx.',
    fr: 'le fichier ne contient pas de classeur (la liste des feuilles manque). Ouvrez-le dans un tableur et enregistrez-le en .xlsx.',
  },
  {
    en: 'sheet "{name}" is missing in it. Save it again in a spreadsheet program.',
    fr: 'la feuille « {name} » y manque. Enregistrez-le de nouveau dans un tableur.',
  },
  {
    en: 'These workbooks are no longer kept. Choose them again.',
    fr: 'Ces classeurs ne sont plus en mémoire. Choisissez-les de nouveau.',
  },
  {
    en: 'No model "{model}" is known, or several are. Choose one from the list.',
    fr: 'Aucun modèle « {model} », ou plusieurs. Choisissez-en un dans la liste.',
  },
  {
    en: '{count} rows have errors. Mend them, or import without them.',
    fr: '{count} [count|ligne a des erreurs. Corrigez-la, ou importez sans elle|lignes ont des erreurs. Corrigez-les, ou importez sans elles].',
  },
]

const findings: readonly Sentence[] = [
  { en: '{sheet} row {row}', fr: '{sheet}, ligne {row}', isPart: true },
  {
    en: 'row {row} {why} and was not imported; ask for cancelled rows to take it',
    fr: 'la ligne {row} ({why}) n’a pas été importée ; demandez les lignes annulées pour la prendre',
  },
  {
    en: '{what} has no switch port; fill its port, or leave its stand and VLAN empty if it is not to be patched',
    fr: '{what} : pas de port de commutateur ; indiquez-le, ou laissez stand et VLAN vides si ce n’est pas à brasser',
  },
  {
    en: '{what} is used already in {where}; each can be used once',
    fr: '{what} est déjà utilisé dans {where} ; ne sert qu’une fois',
  },
  {
    en: 'outlet {name} has no switch port; fill its port, or leave its stand and VLAN empty if it is not to be patched',
    fr: 'la prise {name} n’a pas de port de commutateur ; indiquez son port, ou laissez son stand et son VLAN vides si elle n’est pas à brasser',
  },
  {
    en: 'stand {name} has no switch port; fill its port, or leave its stand and VLAN empty if it is not to be patched',
    fr: 'le stand {name} n’a pas de port de commutateur ; indiquez son port, ou laissez son stand et son VLAN vides s’il n’est pas à brasser',
  },
  {
    en: 'a tagged port needs its VLANs: list them, or write "tous" for an uplink',
    fr: 'un port étiqueté a besoin de ses VLAN : listez-les, ou écrivez « tous » pour un lien montant',
  },
  {
    en: 'an access port has one VLAN, this cell lists several; make it a trunk, or keep one',
    fr: 'un port d’accès a un seul VLAN, cette cellule en donne plusieurs ; faites-en un trunk, ou gardez-en un',
  },
  {
    en: 'a port in mode {mode} has no VLAN; the VLAN of this cell is left out',
    fr: 'un port en mode {mode} n’a pas de VLAN ; celui de cette cellule est laissé de côté',
  },
  {
    en: 'an access port without a VLAN: it stays in the default VLAN until one is given',
    fr: 'port d’accès sans VLAN : il reste dans le VLAN par défaut tant qu’aucun n’est donné',
  },
  {
    en: 'this has {length} characters, at most {limit} are kept; shorten it',
    fr: '{length} caractères, {limit} au plus sont gardés ; raccourcissez',
  },
  {
    en: 'the name of VLAN {vid} has {length} characters, the switches keep {limit}; shorten it',
    fr: 'le nom du VLAN {vid} a {length} caractères, les commutateurs en gardent {limit} ; raccourcissez-le',
  },
  {
    en: 'the name "{name}" has {length} characters, the switch keeps {limit}; shorten it',
    fr: 'le nom « {name} » a {length} caractères, le commutateur en garde {limit} ; raccourcissez-le',
  },
  {
    en: 'panel {panel} has {size} positions, {position} is none of them',
    fr: 'le bandeau {panel} a {size} [size|position|positions], {position} n’en est pas une',
  },
  {
    en: 'stand {stand} is {first} in {where} and {second} here; give one of them another name',
    fr: 'le stand {stand} est {first} dans {where}, et {second} ici ; donnez un autre nom à l’un des deux',
  },
  {
    en: '"{name}" is no number and no VLAN of that name is listed; write its number, or list it',
    fr: '« {name} » n’est pas un numéro, et aucun VLAN de ce nom n’est listé ; écrivez son numéro, ou ajoutez-le à la liste',
  },
  {
    en: 'VLAN {vid} is not in the list of VLANs; add it there, or correct the number',
    fr: 'le VLAN {vid} n’est pas dans la liste des VLAN ; ajoutez-le, ou corrigez le numéro',
  },
  {
    en: 'VLAN {vid} cannot be: VLAN numbers are 1 to 4094',
    fr: 'VLAN {vid} impossible : les numéros de VLAN vont de 1 à 4094',
  },
  {
    en: 'VLAN {vid}: a {model} takes VLANs up to {highest}',
    fr: 'VLAN {vid} : un {model} accepte les VLAN jusqu’à {highest}',
  },
  {
    en: 'VLAN {vid} of {name}: octet {octet} ({text}) of the scheme {scheme} would be {value}, at most 255 fits; choose a smaller number, or give the VLAN its own prefix',
    fr: 'VLAN {vid} de {name} : l’octet {octet} ({text}) du plan d’adressage {scheme} vaudrait {value}, 255 au plus ; choisissez un numéro plus petit, ou donnez au VLAN son propre préfixe',
  },
  {
    en: 'the other rows tell their VLAN by a colour, this one has none; colour it, or write the VLAN number',
    fr: 'les autres lignes donnent leur VLAN par une couleur, celle-ci n’en a pas ; coloriez-la, ou écrivez le numéro de VLAN',
  },
  {
    en: 'the colour {color} of this cell is explained by no legend; add it to the legend, or write the VLAN number',
    fr: 'la couleur {color} de cette cellule n’est expliquée par aucune légende ; ajoutez-la, ou écrivez le numéro de VLAN',
  },
  {
    en: '"{text}" is no VLAN number; expected 1 to 4094',
    fr: '« {text} » n’est pas un numéro de VLAN ; de 1 à 4094 attendu',
  },
  {
    en: 'VLAN {vid} is listed twice (first in {where}, as {name}); the first counts',
    fr: 'le VLAN {vid} est listé deux fois (d’abord dans {where}, sous le nom {name}) ; le premier compte',
  },
  { en: 'no name', fr: 'sans nom', isPart: true },
  {
    en: 'stand {name} is listed already in {where}; give one of them another name',
    fr: 'le stand {name} est déjà listé dans {where} ; donnez un autre nom à l’un des deux',
  },
  {
    en: 'row {row} is hidden and was not imported; show it, or ask for hidden rows',
    fr: 'la ligne {row} est masquée et n’a pas été importée ; affichez-la, ou demandez les lignes masquées',
  },
  {
    en: 'row {row} says "{word}" and was not imported; ask for cancelled rows to take it',
    fr: 'la ligne {row} dit « {word} » et n’a pas été importée ; demandez les lignes annulées pour la prendre',
  },
  {
    en: 'row {row} is struck through and was not imported; ask for cancelled rows to take it',
    fr: 'la ligne {row} est barrée et n’a pas été importée ; demandez les lignes annulées pour la prendre',
  },
  {
    en: '"{text}" is neither yes nor no; the outlet counts as not said',
    fr: '« {text} » n’est ni oui ni non ; la prise compte comme non renseignée',
  },
  {
    en: '{why}; expected a number, a list such as 99,200, or "tous"',
    fr: '{why} ; un numéro, une liste telle que 99,200 ou « tous » est attendu',
  },
  {
    en: '"{text}" leaves VLANs out; list those that are meant',
    fr: '« {text} » exclut des VLAN ; listez ceux qui sont voulus',
  },
  { en: 'a VLAN number cannot be negative', fr: 'un numéro de VLAN ne peut pas être négatif' },
  { en: 'a VLAN number has no decimals', fr: 'un numéro de VLAN n’a pas de décimales' },
  {
    en: '"{text}" is neither a VLAN number nor a list of them',
    fr: '« {text} » n’est ni un numéro de VLAN ni une liste',
  },
  {
    en: '"{text}" has {count} untagged VLANs, a port has one',
    fr: '« {text} » a {count} VLAN non étiquetés, un port en a un',
  },
  { en: '"{text}" is no VLAN', fr: '« {text} » n’est pas un VLAN' },
  {
    en: 'port {port}: nothing tells which switch it is on; fill the switch column, or name the switch above the table',
    fr: 'port {port} : rien ne dit sur quel commutateur il est ; remplissez la colonne du commutateur, ou nommez-le au-dessus du tableau',
  },
  {
    en: 'there is no switch "{name}"; known are {known}. Correct the name, or add the switch to the list of switches',
    fr: 'il n’y a pas de commutateur « {name} » ; connus : {known}. Corrigez le nom, ou ajoutez-le à la liste des commutateurs',
  },
  { en: 'none', fr: 'aucun', isPart: true },
  {
    en: '{switch} has no port "{port}": taken as {model}, with {count} ports from {first} to {last}',
    fr: '{switch} n’a pas de port « {port} » : pris pour un {model}, avec {count} [count|port|ports] de {first} à {last}',
  },
  {
    en: '{switch} has no port "{port}": it is a {model}, with {count} ports from {first} to {last}',
    fr: '{switch} n’a pas de port « {port} » : c’est un {model}, avec {count} [count|port|ports] de {first} à {last}',
  },
  {
    en: '{port} is in VLAN {here} here and in VLAN {known} in {where}; {known} is taken, correct one of them',
    fr: '{port} est dans le VLAN {here} ici et dans le VLAN {known} dans {where} ; {known} est retenu, corrigez l’un des deux',
  },
  {
    en: 'port {name} is used already in {where}; each can be used once',
    fr: 'le port {name} est déjà utilisé dans {where} ; chacun ne sert qu’une fois',
  },
  {
    en: 'panel position {name} is used already in {where}; each can be used once',
    fr: 'la position de bandeau {name} est déjà utilisée dans {where} ; chacune ne sert qu’une fois',
  },
  {
    en: 'outlet {name} is used already in {where}; each can be used once',
    fr: 'la prise {name} est déjà utilisée dans {where} ; chacune ne sert qu’une fois',
  },
  {
    en: 'the sheet "{name}" is hidden and was not imported; show it, or ask for hidden sheets',
    fr: 'la feuille « {name} » est masquée et n’a pas été importée ; affichez-la, ou demandez les feuilles masquées',
  },
  {
    en: "position {position} is of no panel and was left out; fill the panel's name",
    fr: 'la position {position} n’est d’aucun bandeau et a été laissée de côté ; complétez le nom du bandeau',
  },
  {
    en: 'another room has a panel {panel} too; this one is called {name}, since a site has one panel of a name',
    fr: 'un autre local a aussi un bandeau {panel} ; celui-ci est appelé {name}, car un site n’a qu’un bandeau de ce nom',
  },
  {
    en: 'a second drawing begins here and nothing over it names its switch, so it was left out; write the name of the switch over it',
    fr: 'un second dessin commence ici et rien au-dessus ne nomme son commutateur : il a été laissé de côté ; écrivez le nom du commutateur au-dessus',
  },
  {
    en: 'what "{sheet}" lists is not known; tell it in the mapping, or leave it out',
    fr: 'le contenu de « {sheet} » n’est pas reconnu ; indiquez-le dans la correspondance, ou laissez-la de côté',
  },
  {
    en: 'no sheet of {book} could be read as a list of ports, outlets, stands, VLANs or switches; some of it is hidden. Check that it has a row of headers such as Port, VLAN, Prise, Stand, or give a mapping',
    fr: 'aucune feuille de {book} n’a pu être lue comme une liste de ports, prises, stands, VLAN ou commutateurs ; une partie est masquée. Vérifiez qu’il y a une ligne d’en-têtes (Port, VLAN, Prise, Stand), ou donnez une correspondance',
  },
  {
    en: 'no sheet of {book} could be read as a list of ports, outlets, stands, VLANs or switches. Check that it has a row of headers such as Port, VLAN, Prise, Stand, or give a mapping',
    fr: 'aucune feuille de {book} n’a pu être lue comme une liste de ports, prises, stands, VLAN ou commutateurs. Vérifiez qu’il y a une ligne d’en-têtes (Port, VLAN, Prise, Stand), ou donnez une correspondance',
  },
  {
    en: '{switch}: the model "{model}" is not in the type library, or could be several with different ports ({near}?); the site\'s default is taken until it is told',
    fr: '{switch} : le modèle « {model} » n’est pas dans la bibliothèque, ou peut en désigner plusieurs ({near} ?) ; le modèle par défaut du site est pris en attendant',
  },
  {
    en: '{switch}: the model "{model}" is not in the type library, or could be several with different ports; the site\'s default is taken until it is told',
    fr: '{switch} : le modèle « {model} » n’est pas dans la bibliothèque, ou peut en désigner plusieurs ; le modèle par défaut du site est pris en attendant',
  },
  {
    en: '{switch}: no model is told, so it is taken as {model} ({ports} ports + {uplinks} uplinks); its interface names are provisional until the model is known',
    fr: '{switch} : aucun modèle indiqué, il est pris pour un {model} ({ports} [ports|port|ports] + {uplinks} [uplinks|lien montant|liens montants]) ; les noms d’interfaces sont provisoires tant que le modèle n’est pas connu',
  },
]

export const importing: readonly Sentence[] = [...workbooks, ...findings]
