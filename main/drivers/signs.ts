/**
 * What a box may say before there is a prompt, whatever its family: nobody knows yet which driver it will be.
 * Sources: Cisco's password recovery procedures, captures of 2950 boots, netmiko's and oxidized's login handling.
 */
export const signs = {
  /** The boot loader is not IOS: nothing else may be sent to it. */
  loader: /^(switch: ?|rommon \d+ ?>|=> ?|loader>)\s*$/i,
  boot: [
    /\bboot ?(loader|strap)\b.*(version|\()/i,
    /^System Bootstrap/i,
    /^Initializing [Ff]lash/i,
    /^Loading "?(flash|bs|slot)/i,
    /^(Xmodem|The) file system is available/i,
    /^POST: /i,
    /^[#. ]*#{12,}/,
    /^File ".*" uncompressed and installed/i,
    /^Uncompressing|^Self decompressing/i,
    /^Base ethernet MAC Address: [0-9a-f:]{17}$/i,
    /Restricted Rights Legend/i,
    /^\*\*\* System (received|will)/i,
    // ProCurve and NETGEAR; from captures on the web, wording assumed for other models.
    /^ROM information/i,
    /^Booting (Primary|Secondary) Software/i,
    /^Decompressing\b/i,
    /^initialization done/i,
    /\bBoot code\b/i,
    /operational code will start|^Starting applications/i,
  ],
  /** The list of parts that a start ends with; also in `show version`, so it tells a start only where no prompt follows. */
  parts: [
    /^\d+K bytes of\b/i,
    /^\d+ \S*Ethernet\S*( \S+)* interface\(?s?\)?/i,
    /^(Motherboard|Power supply|Model|System|Top assembly|Version|Hardware|CLEI)[\w ]*(number|ID)\s*:/i,
    /^(Processor board ID|Last reset from|The password-recovery mechanism)/i,
    /^cisco \S+ \(.*\) processor\b/i,
    /^Configuration register is\b/i,
  ],
  pressReturn: /Press (RETURN|ENTER) to get started|con\d* is now available|Press any key to continue/i,
  /** The last one: GS748T v4 prints a message where it waits for the user's name. */
  username:
    /(^|\s)(user ?name|login( name)?|user|please enter login name):\s*$|^Applying Interface configuration, please wait \.\.\.\s*$/i,
  /**
   * A menu that fills the screen, as old ProCurves show it: group `key` leads to the command line, or out of a menu
   * below the first. One key acts, without Enter.
   */
  menu: [
    /^\W*(?<key>\d)\.+\s*Command Line \(CLI\)/i,
    /^\W*(?<key>0)\.+\s*(Return to (Main|Previous) Menu|Cancel)/i,
  ],
  password: /(^|\s)(please enter )?password:\s*$|^\[sudo\] password for \S+:\s*$/i,
  loginFailed:
    /% ?(Bad passwords|Login invalid|Authentication failed|Access denied|Bad secrets)|timeout expired|Invalid password|Incorrect Login|Incorrect Password|Login incorrect|Unable to verify/i,
  enableUnset: /% ?No password set|Error in authentication/i,
  /** Something that waits for an answer, by its look. */
  question: /(\[(?!OK\])[^\]]{0,60}\]\s*[:?]?|\((y\/n|yes\/no)\)\s*[:?]?|\?|\[confirm\])\s*$/i,
} as const

export const isBootSign = (line: string): boolean => signs.boot.some((pattern) => pattern.test(line))
