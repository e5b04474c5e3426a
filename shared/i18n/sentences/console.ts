/** Connecting to a device and talking with it: ports, telnet, identification, commands. */
import type { Sentence } from './sentence.ts'

export const consoleTalk: readonly Sentence[] = [
  { en: 'closed', fr: 'fermé' },
  { en: 'the device ended the connection', fr: 'l’équipement a mis fin à la connexion' },
  { en: 'the connection failed', fr: 'la connexion a échoué' },
  {
    en: 'There is no port {path}. Plug the adapter in, or choose the port it got this time.',
    fr: 'Le port {path} n’existe pas. Branchez l’adaptateur, ou choisissez le port qu’il a reçu cette fois.',
  },
  {
    en: 'This account may not open {path}. Add it to the group that owns serial ports (sudo usermod -aG dialout $USER; uucp on some distributions), log out and in again.',
    fr: 'Ce compte n’a pas le droit d’ouvrir {path}. Ajoutez-le au groupe des ports série (sudo usermod -aG dialout $USER ; uucp sur certaines distributions), puis fermez et rouvrez la session.',
  },
  {
    en: 'Another program holds {path}: a terminal program (minicom, screen, PuTTY, another Brassage), ModemManager probing a freshly plugged adapter (wait ten seconds, or stop it), or brltty taking CH340/CP210x adapters for a Braille display (remove brltty). Close it and try again.',
    fr: 'Un autre programme occupe {path} : un terminal (minicom, screen, PuTTY, un autre Brassage), ModemManager qui sonde l’adaptateur à peine branché (attendez dix secondes ou arrêtez-le), ou brltty qui prend les adaptateurs CH340/CP210x pour un afficheur braille (supprimez brltty). Fermez-le et réessayez.',
  },
  {
    en: 'Another program holds {path} (PuTTY, Tera Term, another Brassage). Close it and try again.',
    fr: 'Un autre programme occupe {path} (PuTTY, Tera Term, un autre Brassage). Fermez-le et réessayez.',
  },
  { en: '{path} is not a serial port.', fr: '{path} n’est pas un port série.' },
  { en: '{path} is a folder, not a serial port.', fr: '{path} est un dossier, pas un port série.' },
  { en: '{path} could not be opened: {reason}', fr: '{path} n’a pas pu être ouvert : {reason}' },
  {
    en: 'The system does not list its serial ports ({reason}); a path can still be typed.',
    fr: 'Le système ne donne pas la liste de ses ports série ({reason}) ; un chemin peut encore être saisi.',
  },
  { en: '{path} cannot send a break: {reason}', fr: '{path} ne peut pas envoyer de Break : {reason}' },
  { en: '{peer} cannot send a Break.', fr: '{peer} ne peut pas envoyer de Break.' },
  {
    en: '{peer} does not speak telnet, so no break can be sent.',
    fr: '{peer} ne parle pas telnet : aucun Break ne peut être envoyé.',
  },
  { en: 'No connection to {peer}: {reason}', fr: 'Pas de connexion à {peer} : {reason}' },
  {
    en: 'no way leads there; is this machine in the same network as the device?',
    fr: 'aucune route n’y mène ; cet ordinateur est-il dans le même réseau que l’équipement ?',
  },
  { en: 'this machine has no network that leads there.', fr: 'cet ordinateur n’a aucun réseau qui y mène.' },
  {
    en: 'no answer; is the device powered, and this machine in its network?',
    fr: 'pas de réponse ; l’équipement est-il alimenté, et cet ordinateur dans son réseau ?',
  },
  { en: 'the name is not known; give the address.', fr: 'ce nom est inconnu ; donnez l’adresse.' },
  {
    en: 'the device, or something on the way, cut the connection.',
    fr: 'l’équipement, ou un élément sur le chemin, a coupé la connexion.',
  },
  {
    en: 'names cannot be looked up here; give the address.',
    fr: 'les noms ne peuvent pas être résolus ici ; donnez l’adresse.',
  },
  {
    en: 'The device asks for a user name: give it with --user.',
    fr: 'l’équipement demande un nom d’utilisateur : donnez-le dans le terminal ou depuis le coffre.',
  },
  {
    en: 'The device asks for a password: give it with --password-env VAR, or from the vault.',
    fr: 'l’équipement demande un mot de passe : donnez-le dans le terminal ou depuis le coffre.',
  },
  {
    en: 'The device asks for the enable secret: give it with --enable-env VAR, or from the vault.',
    fr: 'l’équipement demande le mot de passe enable : donnez-le dans le terminal ou depuis le coffre.',
  },
  { en: '{peer} shows no running configuration.', fr: '{peer} ne montre pas de configuration en cours.' },
  {
    en: '{peer} does not echo "{text}" as typed. Check the cable and the line speed.',
    fr: '{peer} ne renvoie pas « {text} » tel que saisi. Vérifiez le câble et la vitesse de la ligne.',
  },
  {
    en: '{peer} said nothing more for {seconds} s after "{text}".',
    fr: '{peer} n’a plus rien dit pendant {seconds} s après « {text} ». Regardez le terminal et réessayez.',
  },
  {
    en: '{peer} asks after "{command}": {text}. Answer it in the terminal, then go on.',
    fr: '{peer} demande après « {command} » : {text}. Répondez dans le terminal, puis continuez.',
  },
  { en: '{peer}: {what}. Connect again, then resume.', fr: '{peer} : {what}. Reconnectez, puis reprenez.' },
  { en: 'the cable or adapter was unplugged', fr: 'le câble ou l’adaptateur a été débranché' },
  { en: 'the connection was closed', fr: 'la connexion a été fermée' },
  { en: '{peer}: {reason}. Reconnect first.', fr: '{peer} : {reason}. Reconnectez d’abord.' },
  {
    en: '{peer} is being worked on. Wait, stop it, or take the keyboard.',
    fr: 'Un travail est en cours sur {peer}. Attendez, arrêtez-le ou prenez le clavier.',
  },
  { en: '{peer} has no line speed.', fr: '{peer} n’a pas de vitesse de ligne.' },
  { en: 'This console is not open any more.', fr: 'Cette console n’est plus ouverte. Ouvrez-la de nouveau.' },
  { en: 'There is no switch {name} in this site.', fr: 'Il n’y a pas de commutateur {name} dans ce site.' },
  {
    en: 'The device answers, but no prompt was found.',
    fr: 'L’équipement répond, mais aucune invite n’a été trouvée. Regardez le terminal.',
  },
  {
    en: 'The device answers, but no prompt was found. Last it said: {text}',
    fr: 'L’équipement répond, mais aucune invite n’a été trouvée. Il a dit en dernier : {text}',
  },
  {
    en: 'The device stands in its boot loader (switch:), not in IOS. Type "boot" in the terminal, or follow the password recovery runbook.',
    fr: 'L’équipement est resté dans son chargeur (switch:), pas dans IOS. Tapez « boot » dans le terminal, ou suivez la procédure de récupération du mot de passe.',
  },
  {
    en: 'The device prints messages but answers nothing that is typed. Is something busy on it? Wait, or power it off and on.',
    fr: 'L’équipement affiche des messages mais ne répond à rien. Est-il occupé ? Attendez, ou éteignez-le et rallumez-le.',
  },
  {
    en: 'No bytes received. Is the device on, is the cable a console cable and in the CONSOLE port, is the adapter the right one?',
    fr: 'Rien n’a été reçu. L’équipement est-il allumé, est-ce bien un câble console branché dans le port CONSOLE, et le bon adaptateur ?',
  },
  {
    en: 'Bytes arrive, but they make no text at any usual speed. Check the line speed and the cable.',
    fr: 'Des octets arrivent, mais ne forment un texte à aucune vitesse usuelle. Vérifiez la vitesse de la ligne et le câble.',
  },
  {
    en: 'The device refused the enable secret.',
    fr: 'L’équipement a refusé le mot de passe enable. Corrigez-le et réessayez.',
  },
  {
    en: 'The device refused the password.',
    fr: 'L’équipement a refusé le mot de passe. Corrigez-le et réessayez.',
  },
  {
    en: 'The device asks: {text}. Answer it in the terminal, then go on.',
    fr: 'L’équipement demande : {text}. Répondez dans le terminal, puis continuez.',
  },
  {
    en: 'The device does not let us into privileged mode (enable).',
    fr: 'L’équipement ne laisse pas passer en mode privilégié (enable).',
  },
  { en: 'The device does not leave ({mode}).', fr: 'L’équipement ne quitte pas le mode ({mode}).' },
]
