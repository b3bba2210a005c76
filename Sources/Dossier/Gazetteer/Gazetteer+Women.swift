/// Which leaders are women.
extension Gazetteer {
  /// True for a leader whose given name is a woman's.
  func isWoman(_ id: EntityID) -> Bool {
    if Self.women.contains(traits[Int(id.index)].given) { return true }
    guard Self.titles.contains(traits[Int(id.index)].given) else { return false }
    return Tokenizer.tokens(of: self[id].name).contains { Self.women.contains($0.hash) }
  }

  /// What stands before the given names of some leaders.
  private static let titles = WordSet("queen sheikh aung empress princess grand")

  /// Given names of women among leaders, in their usual spelling.
  private static let women = WordSet(
    "adele adina agathe aichatou aissata alcinda alenka aleqa alexandra alice alicia ameenah amina aminata ana angela anita ann anna annalena annegret anneli anniken antonia arancha asha asma audrey baiba barbara beata beate beatrice beatrix benazir benita bidhya biljana billie bimala borjana brigitte carla carolina carolyn carrie catalina catherine chandrika charlotte christine chrystia cindy claudia condoleezza corazon cory cristina cynthia dalia delcy delia diana dilma dina dora doris droupadi eda edith eka ekaterina elina elisabeth elisabetta elizabeth ellen elvira emma epsy erika erna eugenia eva eveline evika ewa fatou federica florence francesca geun giorgia gloria golda gordana graca grazia gro hadja halla hanna harini hasina helen helga helle henrietta hilda hillary hina imelda indira ine ing inga ingrida irena irina isabel iveta jacinda jadranka janaina janet jeanine jennifer jenny jill joan johanna josefa joy joyce judith julia julie kaja kamala kamina kamissa kamla kandia karin katalin katerina katherine katrin kazimira keiko kemi khaleda kinga kolinda kristalina kristiina kristina kristrun kyung laila laimdota laura lena lene liberata lindiwe liz lorella louise luisa luminita madeleine magdalena maia maka manuela margaret margaretha margot margrethe maria mariam marie mariella marija marina marine mariya marta mary maxine megawati melanie mette mia micheline michelle milena mimma mireya mirjana monica myriam nadezhda naha najla naledi nanaia nancy natalia natasa netumbo ngozi nicola nikki nirmala nkosazana noemi oana olivia olta paetongtarn patricia paula pelonomi penny portia pratibha pushpa rachel ramona raychelle retno rigoberta roberta robinah rosa rosario rose rosemary rosie rosine roza rumiana ruth saara sahana salome samia sanae sandra sanna sara sarah sarra selma shirley sigrid simonetta sirimavo slavica sonia sophie stergomena sujata susan susana susanna sushila sushma suu svetlana sviatlana sylvanie sylvie tansu tarja teodora teresa theresa therese tsai tulsi tzipi ursula vaira valerie vanessa vassiliki vera veronica vesna victoire vigdis viola violeta viorica vjosa winnie xiomara yingluck yulia yuriko yvette zdenka zeina zeljka zewde zinaida zuzana"
  )
}
